package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** A till that gets no answer repeats the request with the same key. */
@Journey
class RepeatedCheckoutIT {

  private static final int TIMES = 8;

  private final TradingStore store;
  private final QuickTill till;

  RepeatedCheckoutIT(Suite suite) {
    store = TradingStore.open(suite, "Impatient", "640.20");
    till =
        store
            .till()
            .by(store.cashier().api().with("Idempotency-Key", UUID.randomUUID().toString()));
  }

  @Test
  void oneAfterTheOtherTheyAllGetTheFirstAnswer() {
    long sale = store.till().scan();

    List<Answer> answers = Stream.generate(() -> till.pay(sale)).limit(TIMES).toList();

    allAreTheSame(answers);
    itWasSoldOnce();
  }

  @Test
  void allAtOnceTheyAllGetTheSameAnswer() throws Exception {
    long sale = store.till().scan();
    Callable<Answer> payment = () -> till.pay(sale);

    List<Answer> answers;
    try (ExecutorService tills = Executors.newFixedThreadPool(TIMES)) {
      answers =
          tills.invokeAll(Stream.generate(() -> payment).limit(TIMES).toList()).stream()
              .map(Future::resultNow)
              .toList();
    }

    allAreTheSame(answers);
    itWasSoldOnce();
  }

  @Test
  void theSameKeyForAnotherRequestIsRefused() {
    long sale = store.till().scan();
    till.pay(sale).expect(200);

    Answer other =
        store
            .cashier()
            .api()
            .with("Idempotency-Key", "the-one-key")
            .post("/api/sales/sales/scan-item/", Map.of("session", till.session(), "product", 1));
    Answer reused =
        store
            .cashier()
            .api()
            .with("Idempotency-Key", "the-one-key")
            .post(
                "/api/sales/sales/scan-item/",
                Map.of("session", till.session(), "product", 1, "quantity", 2));

    other.expect(200);
    assertThat(reused.expect(422).code()).isEqualTo("idempotency_key_reused");
  }

  private static void allAreTheSame(List<Answer> answers) {
    assertThat(answers).hasSize(TIMES).allSatisfy(answer -> answer.expect(200));
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.bytes()).isEqualTo(answers.getFirst().bytes()));
  }

  /** One sale in the list, and one in the report also after a later sale has arrived there. */
  private void itWasSoldOnce() {
    assertThat(store.owner().get("/api/sales/sales/").expect(200).number("/count")).isEqualTo(1);

    store.till().sell();
    Answer today = store.todayOnce(seen -> seen.number("/total_sales_count") >= 2);

    assertThat(today.number("/total_sales_count")).isEqualTo(2);
    assertThat(today.decimal("/total_sales")).isEqualByComparingTo(store.worth(2));
  }
}
