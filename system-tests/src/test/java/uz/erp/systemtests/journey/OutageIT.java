package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** The till waits for no other part, and a part that was down catches up. */
@Journey
class OutageIT {

  private final Suite suite;
  private final TradingStore store;

  OutageIT(Suite suite) {
    this.suite = suite;
    store = TradingStore.open(suite, "Steady", "1250.75");
  }

  @Test
  void analyticsThatWasAwayCatchesUp() {
    store.till().sell();
    store.todayOnce(TradingStore.sales(1));

    suite.stop("analytics");
    try {
      sell(5);
      Answer away = store.owner().get("/api/analytics/daily-sales/today/");
      assertThat(away.expect(503).code()).isEqualTo("service_unavailable");
      assertThat(away.header("Retry-After")).isPresent();
    } finally {
      suite.start("analytics");
    }

    Answer today =
        Eventually.get(
            "analytics has caught up",
            Patience.RECOVERY,
            () -> store.owner().get("/api/analytics/daily-sales/today/"),
            answer -> answer.status() == 200 && answer.number("/total_sales_count") == 6);
    assertThat(today.decimal("/total_sales")).isEqualByComparingTo(store.worth(6));
  }

  @Test
  void checkoutsGoOnWithoutKafkaAndAllIsCaughtUp() {
    store.till().sell();
    store.todayOnce(TradingStore.sales(1));
    TradingStore born;

    suite.stop("kafka");
    try {
      sell(5);
      born = TradingStore.open(suite, "Born without Kafka", "99.99");
      born.till().sell();
    } finally {
      suite.start("kafka");
    }

    Answer today = store.todayOnce(TradingStore.sales(6));
    assertThat(today.decimal("/total_sales")).isEqualByComparingTo(store.worth(6));
    assertThat(today.number("/total_sales_count")).isEqualTo(6);
    assertThat(born.todayOnce(TradingStore.sales(1)).decimal("/total_sales"))
        .isEqualByComparingTo("99.99");
    assertThat(onHandOnce(store, -6)).isEqualTo(-6);
    assertThat(onHandOnce(born, -1)).isEqualTo(-1);
    dismissalsAreConsumedAgain();
  }

  private void dismissalsAreConsumedAgain() {
    Person cashier = suite.accounts().hire(store.store(), "cashier", "Nigora");
    cashier.api().get("/api/products/products/").expect(200);
    store.owner().delete("/api/users/employees/" + cashier.employeeId() + "/").expect(204);
    Eventually.get(
        "the dismissed cashier is refused",
        Patience.BEFORE_A_PASS_EXPIRES,
        () -> cashier.api().get("/api/products/products/").status(),
        status -> status == 403);
  }

  @Test
  void whatWasSoldBeforeIsSoldWithoutTheCatalog() {
    store.till().sell();

    suite.stop("catalog");
    try {
      sell(3);
      Answer unknown =
          store
              .cashier()
              .api()
              .post(
                  "/api/sales/sales/scan-item/",
                  Map.of("session", store.till().session(), "barcode", "4780000000099"));
      assertThat(unknown.status()).as("an outage is no business answer").isEqualTo(503);
      assertThat(unknown.header("Retry-After")).isPresent();
    } finally {
      suite.start("catalog");
    }

    assertThat(onHandOnce(store, -4)).isEqualTo(-4);
  }

  private static long onHandOnce(TradingStore store, long expected) {
    return Eventually.last(
        Patience.RECOVERY,
        () -> {
          Answer product = store.owner().get("/api/products/products/" + store.product() + "/");
          // the gateway may still find the service away
          return product.status() == 200
              ? product.decimal("/stock/on_hand").longValueExact()
              : Long.MIN_VALUE;
        },
        seen -> seen == expected);
  }

  private void sell(int times) {
    for (int i = 0; i < times; i++) {
      store.till().sell();
    }
  }
}
