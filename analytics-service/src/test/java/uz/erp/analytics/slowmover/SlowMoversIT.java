package uz.erp.analytics.slowmover;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.refund;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.analytics.stock.StockEvents;
import uz.erp.analytics.trade.TradeEvents;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class SlowMoversIT {

  private static final String PATH = "/api/analytics/product-performance/slow-movers/";
  private static final String RECOMPUTE = "/api/analytics/customer-analytics/recompute/";
  private static final String TOPIC = "analytics.slow-mover";
  private static final String FOUND = "analytics.slow-mover-found.v1";
  private static final String ENDED = "analytics.slow-mover-ended.v1";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TestApi owner;
  private StockEvents catalog;
  private TradeEvents trade;
  private LocalDate today;

  @BeforeEach
  void open() {
    store = stores.open("slow");
    owner = api.as(store, "owner");
    catalog = new StockEvents(events, store);
    trade = new TradeEvents(events, store);
    today = LocalDate.now(store.tenant().zone());
  }

  @Test
  void whatLiesIsListedByTheMoneyInIt() {
    LocalDate longAgo = today.minusDays(100);
    catalog.stock(1, 1, longAgo, "40", "40"); // never sold
    catalog.stock(2, 1, longAgo, "10", "10"); // one sold: 300 days left
    catalog.stock(3, 1, longAgo, "60", "60"); // ten sold: exactly 180 days left
    catalog.stock(4, 1, today.minusDays(59), "99", "99"); // too fresh
    catalog.stock(5, 1, today.minusDays(60), "5", "5"); // just ripe
    catalog.stock(6, 1, longAgo, "7", "7");
    catalog.stock(6, 2, longAgo, "0", "-7"); // nothing left
    catalog.stock(7, 1, longAgo, "20", "20"); // sold and given back
    catalog.stock(8, 1, longAgo, "8", "8");
    catalog.deleted(8, 1, catalog.noon(today));
    catalog.stock(9, 2, today, "30", "30"); // its first receipt is consumed last
    catalog.stock(9, 1, longAgo, "1", "1");
    trade.send(sale(1, today.minusDays(1).toString(), null, line(1, 2, "1", "10", "5")));
    trade.send(sale(2, today.minusDays(29).toString(), null, line(2, 3, "10", "10", "5")));
    trade.send(sale(3, today.minusDays(3).toString(), null, line(3, 7, "2", "10", "5")));
    trade.send(refund(1, 3, today.toString(), line(3, 7, "2", "10", "5")));
    trade.send(sale(4, today.minusDays(30).toString(), null, line(4, 5, "50", "10", "5")));

    eventually(
        () -> {
          JsonNode answer = owner.get(PATH).expect(200).json();
          assertThat(answer.get("results").valueStream().map(SlowMoversIT::outline))
              .containsExactly(
                  "1 no_sales 40000.00 null null",
                  "9 no_sales 30000.00 null null",
                  "7 no_sales 20000.00 %s null".formatted(today.minusDays(3)),
                  "2 overstock 10000.00 %s 300.0".formatted(today.minusDays(1)),
                  "5 no_sales 5000.00 %s null".formatted(today.minusDays(30)));
          assertThat(answer.get("count").asInt()).isEqualTo(5);
        });
    JsonNode two = owner.get(PATH + "?ordering=days_of_stock").json().at("/results/0");
    assertThat(two.get("product_name").asString()).isEqualTo("Product 2");
    assertThat(two.get("product_code").asString()).isEqualTo("SKU-2");
    assertThat(two.get("quantity_on_hand").asString()).isEqualTo("10.000");
    assertThat(two.get("quantity_sold").asString()).isEqualTo("1.000");
    assertThat(two.get("days_without_sale").asInt()).isEqualTo(1);
    assertThat(two.get("days_of_stock").isNumber()).isTrue();
    assertThat(two.get("first_received_on").asString()).isEqualTo(longAgo.toString());

    // in a window of 31 days 5 was sold
    assertThat(owner.get(PATH + "?days=31").at("/count")).isEqualTo("4");
    // in a window of one day 3 was not
    assertThat(owner.get(PATH + "?days=1").at("/count")).isEqualTo("6");
    JsonNode page = owner.get(PATH + "?limit=2&page=2").expect(200).json();
    assertThat(page.get("results").valueStream().map(p -> p.get("product_id").asInt()))
        .containsExactly(7, 2);
    assertThat(page.get("next").asString()).contains("page=3", "limit=2");
    assertThat(owner.get(PATH + "?search=sku-5").at("/count")).isEqualTo("1");
  }

  @Test
  void whatStartsAndStopsLyingIsToldOnce() {
    LocalDate longAgo = today.minusDays(100);
    catalog.stock(1, 1, longAgo, "40", "40");
    catalog.stock(2, 1, longAgo, "10", "10");
    catalog.stock(3, 1, longAgo, "10", "10");
    awaitCount(3);
    recompute();
    List<CloudEvent> found = published(FOUND, 3);
    found.forEach(EventContracts.published()::requireFit);
    assertThat(found).extracting(CloudEvent::subject).containsExactlyInAnyOrder("1", "2", "3");
    JsonNode one = of(found, "1").data();
    assertThat(one.get("tied_up_cost").asString()).isEqualTo("40000.00");
    assertThat(one.get("first_received_on").asString()).isEqualTo(longAgo.toString());
    assertThat(one.get("found_on").asString()).isEqualTo(today.toString());
    assertThat(one.get("days_of_stock").isNull()).isTrue();

    recompute(); // tells nothing again
    catalog.stock(1, 2, today, "0", "-40");
    catalog.deleted(2, 1, catalog.noon(today));
    trade.send(sale(1, today.toString(), null, line(1, 3, "8", "10", "5")));
    awaitCount(0);
    recompute();
    List<CloudEvent> ended = published(ENDED, 3);
    ended.forEach(EventContracts.published()::requireFit);
    assertThat(ended).hasSize(3);
    assertThat(of(ended, "1").data().get("reason").asString()).isEqualTo("sold_out");
    assertThat(of(ended, "2").data().get("reason").asString()).isEqualTo("deleted");
    assertThat(of(ended, "3").data().get("reason").asString()).isEqualTo("sold");
    assertThat(of(ended, "3").data().get("ended_on").asString()).isEqualTo(today.toString());

    catalog.stock(1, 3, today, "2", "2");
    awaitCount(1);
    recompute();
    List<CloudEvent> all = published(FOUND, 4);
    assertThat(all).hasSize(4);
    assertThat(all.stream().filter(event -> event.subject().equals("1")))
        .extracting(CloudEvent::aggregateversion)
        .containsExactly(1L, 3L);
  }

  @ParameterizedTest
  @CsvSource({
    "?days=0,days",
    "?days=1099,days",
    "?days=month,days",
    "?limit=0,limit",
    "?limit=101,limit",
    "?ordering=sold,ordering",
    "?page=0,page",
    "?page_size=0,page_size",
  })
  void badInputIsRefusedByTheNameOfTheField(String query, String field) {
    TestAnswer answer = owner.get(PATH + query).expect(400);

    assertThat(answer.at("/code")).isEqualTo("validation_failed");
    assertThat(answer.at("/errors/" + field + "/0")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"owner,200", "manager,200", "cashier,403", "stockkeeper,200"})
  void slowMoversAreForTheStockkeeperToo(String role, int status) {
    assertThat(api.as(store, role).get(PATH + "?days=1098&page=1000000").status())
        .isEqualTo(status);
  }

  private static String outline(JsonNode product) {
    return "%d %s %s %s %s"
        .formatted(
            product.get("product_id").asLong(),
            product.get("reason").asString(),
            product.get("tied_up_cost").asString(),
            product.get("last_sold_on").isNull() ? null : product.get("last_sold_on").asString(),
            product.get("days_of_stock"));
  }

  private void recompute() {
    String run =
        "/api/analytics/customer-analytics/runs/"
            + owner.post(RECOMPUTE, "{}").expect(202).at("/id")
            + "/";
    eventually(() -> assertThat(owner.get(run).at("/status")).isEqualTo("done"));
  }

  private void awaitCount(int count) {
    eventually(() -> assertThat(owner.get(PATH).expect(200).at("/count")).isEqualTo("" + count));
  }

  private List<CloudEvent> published(String type, int count) {
    return events.list(
        TOPIC, event -> event.tenantkey().equals(store.key()) && event.type().equals(type), count);
  }

  private static CloudEvent of(List<CloudEvent> events, String product) {
    return events.stream().filter(e -> e.subject().equals(product)).findFirst().orElseThrow();
  }
}
