package uz.erp.systemtests.chaos.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.CannedServer;
import uz.erp.systemtests.client.CannedServer.Reply;

class RepeatsTest {

  private static final Reply UNKNOWN = Reply.problem(401, "unauthorized");
  private static final String FIRST = "{\"n\":1}";

  private final CannedServer server = new CannedServer("new");
  private final History history = new History();
  private final Repeats repeats = new Repeats(10);

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void aTokenThatHasEndedIsReplacedAndTheAnswerCompared() {
    acknowledged();
    server.plays(
        (method, path, token) ->
            Optional.of(token.equals("new") ? new Reply(201, FIRST) : UNKNOWN));

    assertThat(find()).isEmpty();
    assertThat(repeats.compared()).isEqualTo(1);
  }

  @Test
  void anotherAnswerIsFound() {
    acknowledged();
    server.plays((method, path, token) -> Optional.of(new Reply(201, "{\"n\":2}")));

    assertThat(find()).singleElement().asString().contains("another one");
    assertThat(repeats.compared()).isEqualTo(1);
  }

  @Test
  void whoStaysAndIsNotLetInIsFoundAndNothingWasCompared() {
    acknowledged();
    server.plays((method, path, token) -> Optional.of(UNKNOWN));

    assertThat(find())
        .hasSize(2)
        .anyMatch(text -> text.contains("another one"))
        .anyMatch(text -> text.contains("not one of 1 answers could be compared"));
  }

  @Test
  void whoIsGoneIsNotAsked() {
    acknowledged();
    server.plays((method, path, token) -> Optional.of(UNKNOWN));

    assertThat(repeats.of(history, "cashier"::equals)).isEmpty();
    assertThat(repeats.compared()).isZero();
  }

  private List<String> find() {
    return repeats.of(history, name -> false);
  }

  private void acknowledged() {
    history
        .begin(
            new Invocation.Request(
                Operation.CASH, "a", new Cashier(server.anyone()), "POST", "/cash/", null, "key"))
        .add(new Attempt(201, FIRST.getBytes(StandardCharsets.UTF_8), "", false));
  }

  /** Signs in for real, so to speak. */
  private static final class Cashier implements Client {

    private Api api;

    Cashier(Api anyone) {
      api = anyone.withToken("old");
    }

    @Override
    public String name() {
      return "cashier";
    }

    @Override
    public Api api() {
      return api;
    }

    @Override
    public void signIn() {
      api = api.withToken("new");
    }
  }
}
