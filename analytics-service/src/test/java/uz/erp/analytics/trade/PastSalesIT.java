package uz.erp.analytics.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.platform.test.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** Sales from before the store came here, as sales-service tells of them. */
@ServiceIT
class PastSalesIT {

  private static final String TOPIC = "sales.past-sale";
  private static final String IMPORTED = "sales.past-sale-imported.v1";
  private static final String REMOVED = "sales.past-sale-removed.v1";
  private static final String DAYS = "/api/analytics/daily-sales/?page_size=100";
  private static final String TOP =
      "/api/analytics/product-performance/top-products/?start_date=2023-12-01&end_date=2023-12-31";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TestApi owner;

  @BeforeEach
  void open() {
    store = stores.open("past");
    owner = api.as(store, "owner");
  }

  private void send(String type, long version, String data) {
    events.send(TOPIC, events.event(store, type, 3, version, data));
  }

  private static String sample(String type) {
    return EventContracts.consumedSample(type).data().toString();
  }

  /** Once it is consumed, all before it on its partition is, too: it has their key. */
  private void awaitMarker(long version, String date) {
    send(
        IMPORTED,
        version,
        sample(IMPORTED).replace("901", "" + (901 + version)).replace("2023-12-31", date));
    eventually(() -> assertThat(owner.get(DAYS).expect(200).text()).contains(date));
  }

  @Test
  void eachCountsOnceOnItsOwnDay() {
    CloudEvent twice = events.event(store, IMPORTED, 3, 1, sample(IMPORTED));
    events.send(TOPIC, twice);
    events.send(TOPIC, twice);
    send(IMPORTED, 2, sample(IMPORTED)); // another event of the same sale
    awaitMarker(3, "2023-11-05");

    JsonNode days = owner.get(DAYS).json();
    assertThat(days.path("count").asInt()).isEqualTo(2);
    assertThat(days.at("/results/0/date").asString()).isEqualTo("2023-12-31");
    assertThat(days.at("/results/0").toString()).contains("29500.00").contains("18000.00");
    JsonNode top = owner.get(TOP).expect(200).json().path("top_products");
    assertThat(top).hasSize(1);
    assertThat(top.at("/0/product_id").asInt()).isEqualTo(18);
    assertThat(top.at("/0/total_revenue").asString()).isEqualTo("29000.00");
    assertThat(top.at("/0/sales_count").asInt()).isEqualTo(1);
  }

  @Test
  void anImportThatIsUndoneLeavesTheTillsSalesAlone() {
    new TradeEvents(events, store)
        .send(sale(77, "2023-12-31", 7L, line(1, 18, "1", "1000", "500")));
    send(IMPORTED, 1, sample(IMPORTED));
    eventually(() -> assertThat(owner.get(DAYS).text()).contains("30500.00"));
    send(REMOVED, 2, sample(REMOVED));
    send(REMOVED, 2, "{\"import_id\": 3, \"sale_ids\": [77, 901]}");
    awaitMarker(3, "2023-11-05");

    JsonNode day = owner.get(DAYS).json().at("/results/0");
    assertThat(day.path("date").asString()).isEqualTo("2023-12-31");
    assertThat(day.toString()).contains("1000.00").doesNotContain("30500.00");
    assertThat(owner.get(TOP).at("/top_products/0/total_revenue")).isEqualTo("1000.00");
  }

  @Test
  void aDayWithNothingLeftIsForgotten() {
    send(IMPORTED, 1, sample(IMPORTED));
    send(REMOVED, 2, sample(REMOVED));
    awaitMarker(3, "2023-11-05");

    assertThat(owner.get(DAYS).at("/count")).isEqualTo("1");
    assertThat(owner.get(TOP).json().path("top_products")).isEmpty();
  }
}
