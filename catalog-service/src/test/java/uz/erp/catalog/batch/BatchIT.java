package uz.erp.catalog.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.ADJUSTMENTS;
import static uz.erp.catalog.Shop.BATCHES;
import static uz.erp.catalog.Shop.MOVEMENTS;
import static uz.erp.catalog.Shop.RECEIPTS;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.catalog.Shop;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStores;

@ServiceIT
class BatchIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  private Shop shop;
  private long milk;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("batch"));
    milk = shop.product("Milk");
  }

  @Test
  void aReceiptOpensBatchesWithTheirOwnCost() {
    shop.receiveBatch(milk, "10", "100", "A", day(5));
    shop.receiveBatch(milk, "10", "200", "A", day(5));
    shop.receiveBatch(milk, "5", "300", "B", day(60));
    shop.receive(milk, "1", "100");

    assertThat(shop.onHand(milk)).isEqualTo("26.000");
    TestAnswer all = shop.owner().get(BATCHES + "?product=" + milk).expect(200);
    assertThat(all.at("/count")).isEqualTo("2");
    assertThat(all.at("/results/0/number")).isEqualTo("A");
    assertThat(all.at("/results/0/quantity")).isEqualTo("20.000");
    assertThat(all.at("/results/0/unit_cost")).isEqualTo("150.00");
    assertThat(all.at("/results/1/unit_cost")).isEqualTo("300.00");
    assertThat(shop.owner().get(BATCHES + all.at("/results/1/id") + "/").json())
        .isEqualTo(all.json().at("/results/1"));
    assertThat(shop.owner().get(BATCHES + "expiring/?days=30").at("/count")).isEqualTo("1");
    assertThat(shop.owner().get(BATCHES + "?expires_before=" + day(6)).at("/count")).isEqualTo("1");
    assertThat(shop.owner().get(BATCHES + "?expired=true").at("/count")).isEqualTo("0");
    assertThat(shop.owner().get(BATCHES + "?search=milk&ordering=-number").at("/results/0/number"))
        .isEqualTo("B");
  }

  @Test
  void oneBatchExpiresOnOneDay() {
    shop.receiveBatch(milk, "10", "100", "A", day(5));

    TestAnswer refused =
        shop.owner()
            .post(
                RECEIPTS,
                """
                {"lines": [{"product": %d, "quantity": 1, "unit_cost": 1,
                 "batch": {"number": "A", "expires_on": "%s"}}]}"""
                    .formatted(milk, day(6)));

    assertThat(refused.expect(400).json().at("/errors").has("lines[0].batch.expires_on")).isTrue();
    assertThat(shop.onHand(milk)).isEqualTo("10.000");
  }

  @Test
  void salesTakeTheFirstToExpireAndSpareTheExpired() {
    shop.receiveBatch(milk, "2", "300", "LATE", day(60));
    shop.receiveBatch(milk, "3", "100", "SOON", day(1));
    shop.receiveBatch(milk, "9", "100", "OLD", day(-1));

    shop.sell(events, 7, 71, milk, "7");

    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("7.000"));
    assertThat(quantities()).containsExactly("OLD 9.000", "SOON 0.000", "LATE 0.000");
    TestAnswer parts = shop.owner().get(MOVEMENTS + "?type=sale&ordering=id");
    assertThat(parts.at("/results/0/batch")).isEqualTo("SOON");
    assertThat(parts.at("/results/0/unit_cost")).isEqualTo("100.00");
    assertThat(parts.at("/results/0/batch_balance_after")).isEqualTo("0.000");
    assertThat(parts.at("/results/1/batch")).isEqualTo("LATE");
    assertThat(parts.at("/results/1/unit_cost")).isEqualTo("300.00");
    assertThat(parts.json().at("/results/2/batch").isNull()).isTrue();
    assertThat(parts.at("/results/2/quantity")).isEqualTo("-2.000");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void aRefundGoesBackToWhereItCameFromAtWhatItCostThen() {
    shop.receiveBatch(milk, "2", "100", "A", day(1));
    shop.receiveBatch(milk, "2", "300", "B", day(2));
    shop.sell(events, 7, 71, milk, "3");
    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("1.000"));

    shop.refund(events, 1, 7, 71, milk, "2");
    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("3.000"));
    assertThat(quantities()).containsExactly("A 1.000", "B 2.000");
    shop.refund(events, 2, 7, 71, milk, "1");
    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("4.000"));

    assertThat(quantities()).containsExactly("A 2.000", "B 2.000");
    TestAnswer back = shop.owner().get(MOVEMENTS + "?type=refund&ordering=id");
    assertThat(back.at("/results/0/batch")).isEqualTo("B");
    assertThat(back.at("/results/0/unit_cost")).isEqualTo("300.00");
    assertThat(back.at("/results/1/unit_cost")).isEqualTo("100.00");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void theBatchTheTillNamedWins() {
    shop.receiveBatch(milk, "2", "100", "A", day(1));
    shop.receiveBatch(milk, "2", "300", "B", day(2));

    shop.sell(events, 7, 71, milk, "3", "B");

    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("1.000"));
    assertThat(quantities()).containsExactly("A 2.000", "B 0.000");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void expiredGoodsOnlyLeaveWhenTheyAreWrittenOff() {
    shop.receiveBatch(milk, "2", "100", "OLD", day(-1));

    TestAnswer refused = shop.owner().post(ADJUSTMENTS, out("OLD", "-1", "own_use"));
    assertThat(refused.expect(409).at("/code")).isEqualTo("batch_expired");
    shop.owner().post(ADJUSTMENTS, out("OLD", "-1", "expired")).expect(201);
    assertThat(
            shop.owner().post(ADJUSTMENTS, out("OLD", "-2", "write_off")).expect(409).at("/code"))
        .isEqualTo("insufficient_batch");
    assertThat(shop.adjust(milk, "-1").expect(409).at("/code")).isEqualTo("batch_required");
    assertThat(shop.owner().post(ADJUSTMENTS, out("NONE", "-1", "loss")).expect(400).at("/batch/0"))
        .isNotBlank();

    assertThat(quantities()).containsExactly("OLD 1.000");
    assertThat(shop.owner().get(BATCHES + "?expired=true").at("/results/0/is_expired"))
        .isEqualTo("true");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void aBatchLendsNothingFromGoodsOfNoBatch() {
    shop.receiveBatch(milk, "2", "100", "A", day(1));
    shop.receive(milk, "10", "100");

    assertThat(shop.owner().post(ADJUSTMENTS, out("A", "-3", "damage")).expect(409).at("/code"))
        .isEqualTo("insufficient_batch");

    assertThat(shop.onHand(milk)).isEqualTo("12.000");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void everyMovementOfABatchIsTold() {
    shop.receiveBatch(milk, "2", "100", "A", day(1));
    shop.owner().post(ADJUSTMENTS, out("A", "-1", "damage")).expect(201);

    List<CloudEvent> published =
        events.list("catalog.batch", event -> event.tenantkey().equals(shop.store().key()), 2);

    published.forEach(EventContracts.published()::requireFit);
    assertThat(published).extracting(CloudEvent::aggregateversion).containsExactly(1L, 2L);
    assertThat(published)
        .extracting(event -> event.data().path("on_hand").asString())
        .containsExactly("2.000", "1.000");
    assertThat(published.getFirst().data().path("expires_on").asString()).isEqualTo(day(1));
  }

  @Test
  void aBatchOfAnotherStoreIsNotThere() {
    Shop other = Shop.of(api, stores.open("other"));
    long theirs = other.product("Milk");
    other.receiveBatch(theirs, "1", "1", "A", day(1));
    String id = other.owner().get(BATCHES).at("/results/0/id");

    shop.owner().get(BATCHES + id + "/").expect(404);
  }

  private String out(String batch, String delta, String reason) {
    return """
        {"product": %d, "batch": "%s", "delta": "%s", "reason": "%s"}"""
        .formatted(milk, batch, delta, reason);
  }

  private List<String> quantities() {
    return shop.owner()
        .get(BATCHES + "?product=" + milk)
        .expect(200)
        .json()
        .path("results")
        .valueStream()
        .map(batch -> batch.path("number").asString() + " " + batch.path("quantity").asString())
        .toList();
  }

  private String day(int fromToday) {
    return LocalDate.now(ZoneId.of("Asia/Tashkent")).plusDays(fromToday).toString();
  }
}
