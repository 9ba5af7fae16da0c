package uz.erp.systemtests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.suite.WhenPublished;

/** Reports as document 001 shows them (4), in a store that has sold what they print. */
@Journey
@TestInstance(Lifecycle.PER_CLASS)
@WhenPublished("GET /api/analytics/inventory-snapshots/low-stock-alerts/")
class Seed001AnalyticsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Script script = new Script("001");
  private final Api owner;

  Seed001AnalyticsIT(Suite suite) {
    owner = suite.accounts().register("With reports").owner().api();
  }

  @BeforeAll
  void threePhonesAreSoldOfFive() {
    long phone =
        owner
            .post(
                "/api/products/products/",
                Map.of(
                    "name", "iPhone 14 Pro",
                    "sku", "IPHONE-14-PRO",
                    "cost_price", 50000,
                    "sale_price", 75000,
                    "min_stock", 5))
            .expect(201)
            .number("/id");
    Object line = Map.of("product", phone, "quantity", 5, "unit_cost", 50000);
    owner.post("/api/products/inventory/receipts/", Map.of("lines", List.of(line))).expect(201);
    long customer =
        owner
            .post("/api/customers/customers/", Map.of("name", "Алишер", "phone", "+998901234567"))
            .expect(201)
            .number("/id");
    long session =
        owner
            .post("/api/sales/sessions/open/", Map.of("opening_balance", 0))
            .expect(201)
            .number("/data/id");
    sell(session, phone, 2, customer);
    sell(session, phone, 1, customer);
  }

  private void sell(long session, long product, int quantity, long customer) {
    long sale =
        owner
            .post(
                "/api/sales/sales/scan-item/",
                Map.of("session", session, "product", product, "quantity", quantity))
            .expect(200)
            .number("/data/id");
    Object payment = Map.of("payment_method", "card", "amount", 75000 * quantity);
    owner
        .post(
            "/api/sales/sales/" + sale + "/checkout/",
            Map.of("payments", List.of(payment), "customer", customer))
        .expect(200);
  }

  @Test
  void theDaysAreReported() {
    Answer today =
        Eventually.get(
            "both sales are in the report",
            PATIENCE,
            () -> script.play(owner, "today's report"),
            report -> report.number("/total_sales_count") == 2);
    assertThat(today.decimal("/total_sales")).isEqualByComparingTo("225000");
    assertThat(today.decimal("/avg_sale_amount")).isEqualByComparingTo("112500");
    assertThat(today.decimal("/total_items_sold")).isEqualByComparingTo("3");
    assertThat(today.number("/unique_customers")).isEqualTo(1);
    assertThat(script.play(owner, "daily reports").number("/count")).isEqualTo(1);

    Answer period = script.play(owner, "period report");
    assertThat(period.number("/period/days")).isEqualTo(31);
    assertThat(period.number("/totals/total_count")).isZero();
    assertThat(period.at("/daily_reports")).isEmpty();

    script.play(owner, "trends");
  }

  @Test
  void productsAreRanked() {
    Answer top =
        Eventually.get(
            "both sales are in the ranking",
            PATIENCE,
            () -> owner.get("/api/analytics/product-performance/top-products/?order_by=revenue"),
            report -> report.at("/top_products/0/sales_count").asInt() == 2);
    assertThat(top.decimal("/top_products/0/total_profit")).isEqualByComparingTo("75000");
    script.play(owner, "top products");
    script.play(owner, "slow movers");
  }

  @Test
  void customersAreSegmented() {
    Answer segments =
        Eventually.get(
            "the customer is in a segment",
            PATIENCE,
            () -> script.play(owner, "segments"),
            report -> customers(report) == 1);
    assertThat(names(segments))
        .containsExactly(
            "Champions",
            "Loyal Customers",
            "Potential Loyalist",
            "Recent Customers",
            "Promising",
            "Need Attention",
            "At Risk",
            "Can't Lose Them",
            "Hibernating",
            "Lost");
    script.play(owner, "at risk");
  }

  @Test
  void whatRunsOutIsSeen() {
    Answer low =
        Eventually.get(
            "the sales are in the stock",
            PATIENCE,
            () -> owner.get("/api/analytics/inventory-snapshots/low-stock-alerts/").expect(200),
            report ->
                report.at("/products/0/quantity_on_hand").asString("").equals("2.000")
                    && report.at("/products/0/days_of_stock").isNumber());
    assertThat(low.number("/count")).isEqualTo(1);
    // 2 left, 3 sold in 30 days
    assertThat(low.at("/products/0/days_of_stock").decimalValue()).isEqualByComparingTo("20");
    script.play(owner, "low stock alerts");
    assertThat(script.play(owner, "latest stock").at("/results")).hasSize(1);
    script.play(owner, "out of stock");
  }

  private static long customers(Answer segments) {
    long all = 0;
    for (JsonNode segment : segments.at("/segments")) {
      all += segment.get("count").longValue();
    }
    return all;
  }

  private static List<String> names(Answer segments) {
    List<String> names = new ArrayList<>();
    for (JsonNode segment : segments.at("/segments")) {
      names.add(segment.get("segment").stringValue());
    }
    return names;
  }
}
