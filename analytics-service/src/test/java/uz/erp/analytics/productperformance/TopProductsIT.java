package uz.erp.analytics.productperformance;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.refund;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.analytics.trade.TradeFixtures.withoutCost;
import static uz.erp.platform.test.Eventually.eventually;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.analytics.trade.TradeEvents;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class TopProductsIT {

  private static final String PATH = "/api/analytics/product-performance/top-products/";
  private static final String JANUARY = "?start_date=2025-01-01&end_date=2025-01-31";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TestApi owner;

  @BeforeEach
  void tradeForADay() {
    store = stores.open("bestsellers");
    owner = api.as(store, "owner");
    TradeEvents trade = new TradeEvents(events, store);
    // an expensive one, a cheap one in masses, and one with a great margin
    trade.send(
        sale(
            1,
            "2025-01-10",
            null,
            line(1, 18, "1", "75000", "70000"),
            line(2, 18, "1", "75000", "70000"),
            line(3, 19, "300", "100", "90")));
    trade.send(sale(2, "2025-01-11", null, line(4, 20, "2", "20000", "1000")));
    trade.send(refund(1, 1, "2025-01-12", line(1, 18, "1", "75000", "70000")));
    trade.send(sale(3, "2025-02-01", null, line(5, 21, "1", "900000", "1")));
    eventually(
        () -> {
          assertThat(names(JANUARY)).hasSize(3);
          assertThat(owner.get(PATH + JANUARY).at("/top_products/0/total_revenue"))
              .isEqualTo("75000.00");
        });
  }

  @Test
  void whatEachProductBroughtIsNetOfRefunds() {
    JsonNode answer = owner.get(PATH + JANUARY).expect(200).json();

    assertThat(answer.at("/period/start_date").asString()).isEqualTo("2025-01-01");
    assertThat(answer.at("/period/end_date").asString()).isEqualTo("2025-01-31");
    JsonNode best = answer.at("/top_products/0");
    assertThat(best.get("product_id").asLong()).isEqualTo(18);
    assertThat(best.get("product_name").asString()).isEqualTo("Product 18");
    assertThat(best.get("product_code").asString()).isEqualTo("SKU-18");
    assertThat(best.get("total_revenue").asString()).isEqualTo("75000.00");
    assertThat(best.get("total_quantity").asString()).isEqualTo("1.000");
    assertThat(best.get("total_profit").asString()).isEqualTo("5000.00");
    assertThat(best.get("sales_count").asInt()).isEqualTo(1);
  }

  @Test
  void wholeMonthsAndSingleDaysAddUp() {
    eventually(
        () ->
            assertThat(revenues("?start_date=2024-12-15&end_date=2025-02-28"))
                .containsExactly("21 900000.00", "18 75000.00", "20 40000.00", "19 30000.00"));
    assertThat(revenues("?start_date=2025-01-11&end_date=2025-02-01"))
        .containsExactly("21 900000.00", "20 40000.00", "18 -75000.00");
    assertThat(revenues("?start_date=2025-01-31&end_date=2025-02-28"))
        .containsExactly("21 900000.00");
    assertThat(revenues("?start_date=9999-12-31&end_date=9999-12-31")).isEmpty();
    assertThat(revenues("?start_date=0001-01-01&end_date=0001-01-01")).isEmpty();
  }

  @Test
  void theCoverageTellsWhatAProfitIsWorth() {
    assertThat(owner.get(PATH + JANUARY).at("/top_products/0/cost_coverage")).isEqualTo("100.00");
    new TradeEvents(events, store)
        .send(
            sale(
                4,
                "2025-01-20",
                null,
                withoutCost(line(6, 20, "1", "5000", "0")),
                line(7, 20, "1", "5000", "0")));

    eventually(
        () -> {
          JsonNode product = owner.get(PATH + JANUARY).json().at("/top_products/1");
          assertThat(product.path("product_id").asLong()).isEqualTo(20);
          assertThat(product.path("cost_coverage").asString()).isEqualTo("80.00");
          assertThat(product.path("total_profit").asString()).isEqualTo("48000.00");
          assertThat(product.path("sales_count").asInt()).isEqualTo(2);
        });
  }

  @ParameterizedTest
  @CsvSource({"revenue,18 20 19", "quantity,19 20 18", "profit,20 18 19"})
  void theOrderIsTheOneAskedFor(String orderBy, String products) {
    assertThat(names(JANUARY + "&order_by=" + orderBy))
        .containsExactly(
            Arrays.stream(products.split(" ")).map("Product "::concat).toArray(String[]::new));
  }

  @Test
  void theLimitIsKept() {
    assertThat(names(JANUARY + "&limit=2")).hasSize(2);
  }

  @Test
  void withoutDatesTheLastThirtyDaysCount() {
    assertThat(names("")).isEmpty();
  }

  @Test
  void theCatalogsNewestNameIsShown() {
    rename(2, "iPhone 14 Pro", "IPHONE-14-PRO");
    eventually(
        () ->
            assertThat(owner.get(PATH + JANUARY).at("/top_products/0/product_name"))
                .isEqualTo("iPhone 14 Pro"));

    rename(1, "An older name", "OLD");
    rename(3, "iPhone 14 Pro Max", null);
    eventually(
        () -> {
          JsonNode best = owner.get(PATH + JANUARY).json().at("/top_products/0");
          assertThat(best.get("product_name").asString()).isEqualTo("iPhone 14 Pro Max");
          assertThat(best.get("product_code").isNull()).isTrue();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=0,limit",
    "?limit=101,limit",
    "?limit=99999999999,limit",
    "?limit=ten,limit",
    "?order_by=name,order_by",
    "?order_by=REVENUE,order_by",
    "?start_date=17.01.2025,start_date",
    "?start_date=2020-01-01&end_date=2025-01-01,end_date",
  })
  void badInputIsRefusedByTheNameOfTheField(String query, String field) {
    TestAnswer answer = owner.get(PATH + query).expect(400);

    assertThat(answer.at("/code")).isEqualTo("validation_failed");
    assertThat(answer.at("/errors/" + field + "/0")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"owner,200", "manager,200", "cashier,403", "stockkeeper,403"})
  void salesFiguresAreForOwnerAndManager(String role, int status) {
    assertThat(api.as(store, role).get(PATH).status()).isEqualTo(status);
  }

  private void rename(long version, String name, @Nullable String sku) {
    String data =
        """
        {"product_id": 18, "version": %d, "name": "%s", "sku": %s}
        """
            .formatted(version, name, sku == null ? "null" : '"' + sku + '"');
    events.send(
        "catalog.product", events.event(store, "catalog.product-changed.v1", 18, version, data));
  }

  private List<String> revenues(String query) {
    return owner
        .get(PATH + query)
        .expect(200)
        .json()
        .get("top_products")
        .valueStream()
        .map(
            product ->
                product.path("product_id").asString()
                    + " "
                    + product.path("total_revenue").asString())
        .toList();
  }

  private List<String> names(String query) {
    return owner
        .get(PATH + query)
        .expect(200)
        .json()
        .get("top_products")
        .valueStream()
        .map(product -> product.get("product_name").asString())
        .toList();
  }
}
