package uz.erp.analytics.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.refund;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.analytics.trade.TradeEvents;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class StockIT {

  private static final String PATH = "/api/analytics/inventory-snapshots/";
  private static final String LATEST = PATH + "latest/";
  private static final String LOW = PATH + "low-stock-alerts/";
  private static final String OUT = PATH + "out-of-stock/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TestApi owner;
  private StockEvents catalog;
  private LocalDate today;

  @BeforeEach
  void open() {
    store = stores.open("stock");
    owner = api.as(store, "owner");
    catalog = new StockEvents(events, store);
    today = LocalDate.now(store.tenant().zone());
  }

  @Test
  void theNewestFiguresOfAProductAreShown() {
    catalog.stock(18, 1, Instant.now(), "5", "2", "5");
    catalog.product(18, 3, "iPhone 14 Pro", "5.000", true);

    JsonNode product = only("iPhone 14 Pro", "5.000");
    assertThat(product.get("id").asLong()).isPositive();
    assertThat(product.at("/product/id").asLong()).isEqualTo(18);
    assertThat(product.at("/product/name").asString()).isEqualTo("iPhone 14 Pro");
    assertThat(product.at("/product/sku").asString()).isEqualTo("SKU-18");
    assertThat(product.at("/product/category_name").asString()).isEqualTo("Еда");
    assertThat(product.get("date").asString()).isEqualTo(today.toString());
    assertThat(product.get("quantity_on_hand").asString()).isEqualTo("5.000");
    assertThat(product.get("reserved_quantity").asString()).isEqualTo("2.000");
    assertThat(product.get("available_quantity").asString()).isEqualTo("3.000");
    assertThat(product.get("min_stock").asString()).isEqualTo("5.000");
    assertThat(product.get("days_of_stock").isNull()).isTrue();
    assertThat(product.get("is_low_stock").isBoolean()).isTrue();
    assertThat(product.get("is_low_stock").asBoolean()).isTrue();
    assertThat(product.get("is_out_of_stock").asBoolean()).isFalse();
    assertThat(product.get("cost_price").asString()).isEqualTo("2000.00");
    assertThat(product.get("stock_value").asString()).isEqualTo("10000.00");
  }

  @Test
  void daysOfStockAreAvailableByTheMeanOfThirtyDays() {
    TradeEvents trade = new TradeEvents(events, store);
    // 36 sold and 0 given back outside of the 30 days, 45 less 9 within
    trade.send(sale(1, today.minusDays(30).toString(), null, line(1, 18, "36", "10", "5")));
    trade.send(sale(2, today.minusDays(29).toString(), null, line(2, 18, "30", "10", "5")));
    trade.send(sale(3, today.toString(), null, line(3, 18, "15", "10", "5")));
    trade.send(refund(1, 2, today.toString(), line(2, 18, "9", "10", "5")));
    trade.send(sale(4, today.toString(), null, line(4, 19, "1", "10", "5")));
    catalog.stock(18, 1, today, "3", "3");
    catalog.stock(19, 1, today, "-2", "-2");
    catalog.stock(20, 1, today, "7", "7");

    eventually(
        () -> {
          JsonNode products = owner.get(LATEST + "?ordering=id").expect(200).json().get("results");
          assertThat(products).hasSize(3);
          assertThat(products.at("/0/days_of_stock").isNumber()).isTrue();
          assertThat(products.at("/0/days_of_stock").toString()).isEqualTo("2.5");
          assertThat(products.at("/1/days_of_stock").toString()).isEqualTo("0.0");
          assertThat(products.at("/2/days_of_stock").isNull()).isTrue();
        });
    assertThat(owner.get(LATEST + "?ordering=days_of_stock").at("/results/0/product/id"))
        .isEqualTo("19");
    assertThat(owner.get(LATEST + "?ordering=-days_of_stock").at("/results/0/product/id"))
        .isEqualTo("20");
  }

  @Test
  void aPastDayHasTheFiguresItEndedWith() {
    LocalDate day = today.minusDays(10);
    catalog.stock(18, 1, day.minusDays(1), "10", "10");
    catalog.stock(18, 2, day.plusDays(1), "9", "-1");
    CloudEvent last = catalog.stock(18, 4, day.plusDays(1), "7", "-1");
    events.send("catalog.stock", last);
    catalog.stock(18, 3, day.plusDays(1), "8", "-1"); // too late to be the last of its day
    catalog.stock(18, 5, today, "6", "-1");

    eventually(() -> assertThat(onHand(today)).containsExactly("6.000"));
    assertThat(onHand(day.minusDays(2))).isEmpty();
    assertThat(onHand(day.minusDays(1))).containsExactly("10.000");
    assertThat(onHand(day)).as("a day without a movement").containsExactly("10.000");
    assertThat(onHand(day.plusDays(1))).containsExactly("7.000");
  }

  @Test
  void theDayIsTheStores() {
    LocalDate day = today.minusDays(3);
    // 19:30 in London is past midnight in Tashkent
    catalog.stock(18, 1, Instant.parse(day + "T18:59:00Z"), "1", "0", "1");
    catalog.stock(18, 2, Instant.parse(day + "T19:01:00Z"), "2", "0", "1");

    eventually(() -> assertThat(onHand(today)).containsExactly("2.000"));
    assertThat(onHand(day)).containsExactly("1.000");
    assertThat(onHand(day.plusDays(1))).containsExactly("2.000");
  }

  @Test
  void lowIsActiveAndAtOrBelowAMinimum() {
    product(1, "5", "5.000", true); // at
    product(2, "6", "5.000", true); // above
    product(3, "0", "0.000", true); // no minimum, but out
    product(4, "0", "5.000", false); // not sold any more
    product(5, "-1", "5.000", true); // below nothing
    catalog.stock(6, 1, Instant.now(), "9", "9", "9"); // all of it reserved
    catalog.product(6, 1, "Product 6", "0.000", true);
    catalog.product(7, 1, "Product 7", "1.000", true); // never received

    eventually(() -> assertThat(owner.get(LATEST).at("/count")).isEqualTo("7"));
    eventually(
        () -> {
          JsonNode low = owner.get(LOW).expect(200).json();
          assertThat(low.get("date").asString()).isEqualTo(today.toString());
          assertThat(low.get("count").asInt()).isEqualTo(3);
          assertThat(ids(low)).containsExactly(5L, 7L, 1L);
          assertThat(low.get("products")).allMatch(p -> p.get("is_low_stock").asBoolean());
          JsonNode out = owner.get(OUT).expect(200).json();
          assertThat(out.get("count").asInt()).isEqualTo(4);
          assertThat(ids(out)).containsExactlyInAnyOrder(3L, 5L, 6L, 7L);
          assertThat(out.get("products")).allMatch(p -> p.get("is_out_of_stock").asBoolean());
        });
    JsonNode first = owner.get(LOW + "?limit=1").json();
    assertThat(first.get("count").asInt()).isEqualTo(3);
    assertThat(ids(first)).containsExactly(5L);
  }

  @Test
  void deletedProductsLeaveForGood() {
    catalog.stock(1, 1, today.minusDays(5), "0", "-1");
    catalog.stock(2, 1, today, "3", "3");
    catalog.deleted(1, 2, catalog.noon(today.minusDays(1)));

    eventually(() -> assertThat(ids(owner.get(LATEST).json(), "results")).containsExactly(2L));
    catalog.product(1, 1, "Too late", "5.000", true);
    catalog.stock(1, 2, today, "1", "1");
    catalog.product(2, 9, "A marker", "0.000", true);
    only("A marker", "3.000");
    assertThat(ids(owner.get(OUT).json())).isEmpty();
    assertThat(onHand(today.minusDays(2))).as("before it was deleted").containsExactly("0.000");
    assertThat(onHand(today.minusDays(1))).isEmpty();
  }

  @Test
  void productsAreFoundByNameAndSku() {
    catalog.stock(18, 1, today, "1", "1");
    catalog.product(18, 1, "Йогурт питьевой", "0.000", true);
    catalog.stock(19, 1, today, "1", "1");

    eventually(
        () -> {
          assertThat(names("?search=%D0%BF%D0%B8%D1%82%D1%8C%20%D0%B9%D0%BE%D0%B3"))
              .containsExactly("Йогурт питьевой");
          assertThat(names("?search=sku-19")).containsExactly("Product 19");
          assertThat(names("?search=%25")).isEmpty();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "latest/?date=17.01.2025,date",
    "latest/?date=9999-12-31,date",
    "latest/?date=9999-99-99,date",
    "latest/?date=+99999-01-01,date",
    "latest/?ordering=cost,ordering",
    "latest/?page=0,page",
    "latest/?page=99999999999,page",
    "latest/?page_size=101,page_size",
    "latest/?search=%00,search",
    "low-stock-alerts/?limit=0,limit",
    "low-stock-alerts/?limit=1001,limit",
    "out-of-stock/?limit=many,limit",
  })
  void badInputIsRefusedByTheNameOfTheField(String query, String field) {
    TestAnswer answer = owner.get(PATH + query).expect(400);

    assertThat(answer.at("/code")).isEqualTo("validation_failed");
    assertThat(answer.at("/errors/" + field + "/0")).isNotBlank();
  }

  @Test
  void theFirstDayOfAllTimeHasNothing() {
    assertThat(owner.get(LATEST + "?date=0001-01-01&page=1000000").expect(200).at("/count"))
        .isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {LATEST, LOW, OUT})
  void stockIsForTheStockkeeperToo(String path) {
    assertThat(api.as(store, "owner").get(path).status()).isEqualTo(200);
    assertThat(api.as(store, "manager").get(path).status()).isEqualTo(200);
    assertThat(api.as(store, "stockkeeper").get(path).status()).isEqualTo(200);
    assertThat(api.as(store, "cashier").get(path).status()).isEqualTo(403);
  }

  private void product(long id, String onHand, String minStock, boolean active) {
    catalog.stock(id, 1, today, onHand, onHand);
    catalog.product(id, 1, "Product " + id, minStock, active);
  }

  private List<String> onHand(LocalDate day) {
    return owner
        .get(LATEST + "?ordering=id&date=" + day)
        .expect(200)
        .json()
        .get("results")
        .valueStream()
        .map(product -> product.get("quantity_on_hand").asString())
        .toList();
  }

  private List<String> names(String query) {
    return owner
        .get(LATEST + query)
        .expect(200)
        .json()
        .get("results")
        .valueStream()
        .map(product -> product.at("/product/name").asString())
        .toList();
  }

  private static List<Long> ids(JsonNode answer) {
    return ids(answer, "products");
  }

  private static List<Long> ids(JsonNode answer, String list) {
    return answer.get(list).valueStream().map(p -> p.at("/product/id").asLong()).toList();
  }

  /** The product of that name, once both of its topics were read. */
  private JsonNode only(String name, String onHand) {
    JsonNode[] found = new JsonNode[1];
    eventually(
        () ->
            found[0] =
                owner
                    .get(LATEST)
                    .expect(200)
                    .json()
                    .get("results")
                    .valueStream()
                    .filter(product -> product.at("/product/name").asString().equals(name))
                    .filter(product -> product.get("quantity_on_hand").asString().equals(onHand))
                    .findFirst()
                    .orElseThrow());
    return found[0];
  }
}
