package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.suite.WhenPublished;

/** Scan and checkout go on whichever part is down, and in the end all figures agree. */
@Journey
@WhenPublished({
  "GET /api/customers/customers/{id}/loyalty/",
  "PATCH /api/customers/loyalty/settings/"
})
class TillNeverWaitsIT {

  private static final List<String> PARTS =
      List.of("task", "customer", "analytics", "catalog", "kafka");
  private static final String PRICE = "1250.00";

  private final Suite suite;
  private final TradingStore store;
  private final long customer;
  private long sold;

  TillNeverWaitsIT(Suite suite) {
    this.suite = suite;
    store = TradingStore.open(suite, "Tireless", PRICE);
    Api owner = store.owner();
    customer =
        owner
            .post("/api/customers/customers/", Map.of("name", "Aziza", "phone", "+998901112233"))
            .expect(201)
            .number("/id");
    owner
        .patch("/api/customers/loyalty/settings/", Map.of("is_active", true, "earn_percent", 10))
        .expect(200);
    sell();
  }

  @Test
  void withOnePartAwayAfterAnotherUntilAllAre() {
    try {
      for (String part : PARTS) {
        suite.stop(part);
        sell();
        sell();
      }
    } finally {
      suite.erp("up");
    }

    booksAgree();
  }

  /** In cash and by card, to a customer who is known. */
  private void sell() {
    Api till = store.cashier().api();
    long sale =
        till.post(
                "/api/sales/sales/scan-item/",
                Map.of(
                    "session",
                    store.till().session(),
                    "barcode",
                    TradingStore.BARCODE,
                    "quantity",
                    2,
                    "customer",
                    customer))
            .expect(200)
            .number("/data/id");
    till.post(
            "/api/sales/sales/" + sale + "/checkout/",
            Map.of(
                "payments",
                List.of(
                    Map.of("payment_method", "cash", "amount", 1000, "received_amount", 2000),
                    Map.of("payment_method", "card", "amount", 1500))))
        .expect(200);
    sold++;
  }

  private void booksAgree() {
    BigDecimal taken = new BigDecimal("2500.00").multiply(BigDecimal.valueOf(sold));
    String card = "/api/customers/customers/" + customer + "/";
    agrees("/api/analytics/daily-sales/today/", a -> a.decimal("/total_sales"), taken);
    agrees(
        "/api/analytics/daily-sales/today/",
        a -> BigDecimal.valueOf(a.number("/total_sales_count")),
        BigDecimal.valueOf(sold));
    agrees(
        "/api/products/products/" + store.product() + "/",
        a -> a.decimal("/stock/on_hand"),
        BigDecimal.valueOf(-2 * sold));
    agrees(
        card + "purchase-history/",
        a -> BigDecimal.valueOf(a.number("/count")),
        BigDecimal.valueOf(sold));
    agrees(card + "loyalty/", a -> a.decimal("/balance"), taken.movePointLeft(1));
    Answer report =
        store.owner().get("/api/sales/sessions/" + store.till().session() + "/report/").expect(200);
    assertThat(report.decimal("/sales_total")).isEqualByComparingTo(taken);
    assertThat(report.decimal("/expected_cash"))
        .isEqualByComparingTo(new BigDecimal("1000").multiply(BigDecimal.valueOf(sold)));
  }

  private void agrees(String path, Function<Answer, BigDecimal> figure, BigDecimal expected) {
    Answer last =
        Eventually.last(
            Patience.RECOVERY,
            () -> store.owner().get(path),
            answer -> answer.status() == 200 && figure.apply(answer).compareTo(expected) == 0);
    assertThat(figure.apply(last.expect(200))).as(path).isEqualByComparingTo(expected);
  }
}
