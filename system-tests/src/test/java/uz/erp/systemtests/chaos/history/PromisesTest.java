package uz.erp.systemtests.chaos.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromisesTest {

  private static final Ledger LEDGER =
      new Ledger(
          Operation.CASH,
          "sales",
          "",
          Map.of("amount", answer -> answer.path("amount").asString("")));
  private static final Attempt GOOD = attempt(201, "{\"amount\":\"5.00\"}", "");
  private static final Attempt LOST = Attempt.unanswered("reset");
  private static final Attempt REFUSED = attempt(409, "{}", "session_closed");

  private final Promises promises = new Promises();

  @Test
  void whatIsThereOnceAsPromisedIsKept() {
    check(invocation("a", LOST, GOOD), effect("a", "5"));

    assertThat(promises.broken()).isEmpty();
  }

  @Test
  void whatWasNeverAnsweredMayOrMayNotBeThere() {
    check(invocation("a", LOST, REFUSED), effect("a", "5"));
    check(invocation("a", LOST));

    assertThat(promises.broken()).isEmpty();
  }

  @Test
  void anAcknowledgedEffectThatIsNotThereIsLost() {
    check(invocation("a", GOOD));

    assertThat(promises.broken()).singleElement().asString().contains("acknowledged and is lost");
  }

  @Test
  void anEffectThatIsThereTwiceIsFound() {
    check(invocation("a", LOST), effect("a", "5"), effect("a", "5"));

    assertThat(promises.broken()).singleElement().asString().contains("happened 2 times");
  }

  @Test
  void anotherAmountThanPromisedIsFound() {
    check(invocation("a", GOOD), effect("a", "5.01"));

    assertThat(promises.broken())
        .singleElement()
        .asString()
        .contains("amount was 5.00 in the answer and is 5.01");
  }

  @Test
  void aRefusedRequestWithAnEffectIsFound() {
    check(invocation("a", REFUSED), effect("a", "5"));

    assertThat(promises.broken()).singleElement().asString().contains("refused and yet happened");
  }

  @Test
  void anEffectThatNoRequestAskedForIsFound() {
    check(invocation("a", GOOD), effect("a", "5"), effect("b", "5"));

    assertThat(promises.broken()).singleElement().asString().contains("no client requested cash");
  }

  @Test
  void twoDifferentAnswersToOneKeyAreFound() {
    promises.sameAnswers("store", List.of(invocation("a", GOOD, GOOD)));
    assertThat(promises.broken()).isEmpty();

    promises.sameAnswers(
        "store", List.of(invocation("a", GOOD, attempt(201, "{\"amount\": \"5.00\"}", ""))));
    assertThat(promises.broken()).singleElement().asString().contains("in different ways");
  }

  @Test
  void aPriceThatTheTillsOrTheCatalogForgotIsFound() {
    Map<String, String> one = Map.of("1", "5.00");

    assertThat(Prices.compare(one, one, one)).isEmpty();
    assertThat(Prices.compare(one, Map.of(), Map.of())).singleElement().asString().contains("none");
    assertThat(Prices.compare(one, one, Map.of("1", "6.00")))
        .singleElement()
        .asString()
        .contains("promised was 6.00");
  }

  private void check(Invocation invocation, Effect... effects) {
    promises.check("store", LEDGER, List.of(invocation), List.of(effects));
  }

  private static Invocation invocation(String identity, Attempt... attempts) {
    Invocation invocation =
        new Invocation(
            new Invocation.Request(
                Operation.CASH, identity, new UnreachableApi(), "POST", "/cash/", null, "key"));
    Stream.of(attempts).forEach(invocation::add);
    return invocation;
  }

  private static Effect effect(String identity, String amount) {
    return new Effect(identity, Map.of("amount", amount));
  }

  private static Attempt attempt(int status, String body, String code) {
    return new Attempt(status, body.getBytes(StandardCharsets.UTF_8), code, false);
  }
}
