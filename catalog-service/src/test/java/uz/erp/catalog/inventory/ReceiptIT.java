package uz.erp.catalog.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.MOVEMENTS;
import static uz.erp.catalog.Shop.RECEIPTS;
import static uz.erp.platform.test.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uz.erp.catalog.Shop;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStores;

@ServiceIT
class ReceiptIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("receipt"));
  }

  @Test
  void goodsThatComeInRaiseStockAndMoveTheAverageCost() {
    long milk = shop.product("Milk");
    long bread = shop.product("Bread");

    JsonNode receipt =
        api.as(shop.store(), "stockkeeper")
            .post(
                RECEIPTS,
                """
                {"number": "N-17", "supplier": "ООО «Файз»", "note": "утро",
                 "received_at": "2026-11-20T08:00:00+05:00",
                 "lines": [{"product": %d, "quantity": 10, "unit_cost": 100},
                           {"product": %d, "quantity": "2.5", "unit_cost": "40.40"},
                           {"product": %d, "quantity": 30, "unit_cost": 200}]}"""
                    .formatted(milk, bread, milk))
            .expect(201)
            .json();

    assertThat(receipt.path("number").asString()).isEqualTo("N-17");
    assertThat(receipt.path("supplier").asString()).isEqualTo("ООО «Файз»");
    assertThat(receipt.path("total_cost").asString()).isEqualTo("7101.00");
    assertThat(receipt.path("employee_name").asString()).isEqualTo("Сардор Складчик");
    assertThat(receipt.path("received_at").asString()).isEqualTo("2026-11-20T03:00:00Z");
    assertThat(receipt.at("/lines/0/product").asLong()).isEqualTo(milk);
    assertThat(receipt.at("/lines/0/average_cost_after").asString()).isEqualTo("100.00");
    assertThat(receipt.at("/lines/1/total_cost").asString()).isEqualTo("101.00");
    assertThat(receipt.at("/lines/1/quantity").asString()).isEqualTo("2.500");
    assertThat(receipt.at("/lines/2/average_cost_after").asString()).isEqualTo("175.00");
    assertThat(shop.onHand(milk)).isEqualTo("40.000");
    assertThat(shop.get(milk).path("cost_price").asString()).isEqualTo("175.00");
    assertThat(shop.get(bread).path("cost_price").asString()).isEqualTo("40.40");
    assertThat(shop.owner().get(RECEIPTS + receipt.path("id").asLong() + "/").json())
        .isEqualTo(receipt);
  }

  @Test
  void aReceiptWithoutANumberTakesTheNextOne() {
    long milk = shop.product("Milk");

    assertThat(shop.receive(milk, "1", "10").at("/number")).isEqualTo("GR-000001");
    assertThat(shop.receive(milk, "1", "10").at("/number")).isEqualTo("GR-000002");
  }

  @Test
  void receiptsAreListedTheNewestFirst() {
    long milk = shop.product("Milk");
    long bread = shop.product("Bread");
    shop.receive(milk, "1", "10");
    shop.receive(bread, "1", "10");

    TestAnswer all = shop.owner().get(RECEIPTS).expect(200);
    assertThat(all.at("/count")).isEqualTo("2");
    assertThat(all.at("/results/0/lines/0/product_name")).isEqualTo("Bread");
    TestAnswer ofMilk = shop.owner().get(RECEIPTS + "?product=" + milk).expect(200);
    assertThat(ofMilk.at("/count")).isEqualTo("1");
    assertThat(ofMilk.at("/results/0/lines/0/product_name")).isEqualTo("Milk");
    assertThat(shop.owner().get(RECEIPTS + "?search=gr-000002").at("/count")).isEqualTo("1");
  }

  @Test
  void aReceiptIsTakenWholeOrNotAtAll() {
    long milk = shop.product("Milk");

    TestAnswer answer =
        shop.owner()
            .post(
                RECEIPTS,
                """
                {"lines": [{"product": %d, "quantity": 10, "unit_cost": 100},
                           {"product": 999999, "quantity": 1, "unit_cost": 1}]}"""
                    .formatted(milk));

    assertThat(answer.expect(400).json().at("/errors/lines[1].product/0").asString()).isNotBlank();
    assertThat(shop.onHand(milk)).isEqualTo("0.000");
    assertThat(shop.owner().get(RECEIPTS).at("/count")).isEqualTo("0");
  }

  @Test
  void aRepeatedReceiptWithTheSameKeyIsOneReceipt() {
    long milk = shop.product("Milk");
    TestApi once = shop.owner().header("Idempotency-Key", "receipt-1");
    String body =
        """
        {"lines": [{"product": %d, "quantity": 10, "unit_cost": 100}]}"""
            .formatted(milk);

    TestAnswer first = once.post(RECEIPTS, body).expect(201);
    TestAnswer second = once.post(RECEIPTS, body).expect(201);

    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(shop.onHand(milk)).isEqualTo("10.000");
  }

  @Test
  void sumsThatDoNotFitAreRefused() {
    long milk = shop.product("Milk");

    TestAnswer tooDear =
        shop.owner()
            .post(
                RECEIPTS,
                """
                {"lines": [{"product": %d, "quantity": "99999999999", "unit_cost": "999999999999"}]}"""
                    .formatted(milk));
    assertThat(tooDear.expect(400).at("/lines/0")).isNotBlank();

    shop.receive(milk, "99999999999", "0");
    TestAnswer tooMuch =
        shop.owner()
            .post(
                RECEIPTS,
                """
                {"lines": [{"product": %d, "quantity": "1", "unit_cost": "1"}]}"""
                    .formatted(milk));
    assertThat(tooMuch.expect(409).at("/code")).isEqualTo("stock_limit_exceeded");
    assertThat(shop.onHand(milk)).isEqualTo("99999999999.000");
  }

  @Test
  void aReceiptOfAnotherStoreIsNotThere() {
    Shop other = Shop.of(api, stores.open("other"));
    long theirs = other.receive(other.product("Milk"), "1", "1").json().path("id").asLong();

    shop.owner().get(RECEIPTS + theirs + "/").expect(404);
  }

  @Test
  void aCancelledReceiptIsTakenBackOnceAndSoIsItsCost() {
    long milk = shop.product("Milk");
    shop.receive(milk, "10", "100");
    String wrong = RECEIPTS + shop.receive(milk, "30", "200").at("/id") + "/cancel/";
    assertThat(shop.get(milk).path("cost_price").asString()).isEqualTo("175.00");

    TestAnswer cancelled = shop.owner().post(wrong, "{}").expect(200);

    assertThat(cancelled.at("/status")).isEqualTo("cancelled");
    assertThat(cancelled.at("/cancelled_by_name")).isEqualTo("Иван Иванов");
    assertThat(shop.onHand(milk)).isEqualTo("10.000");
    assertThat(shop.get(milk).path("cost_price").asString()).isEqualTo("100.00");
    assertThat(shop.owner().post(wrong, "{}").expect(409).at("/code"))
        .isEqualTo("receipt_cancelled");
    assertThat(shop.owner().post(RECEIPTS + "999/cancel/", "{}").status()).isEqualTo(404);
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void aReceiptWhoseGoodsAreGoneIsNotCancelled() {
    long milk = shop.product("Milk");
    String receipt = shop.receive(milk, "10", "100").at("/id");
    shop.adjust(milk, "-1").expect(201);

    TestAnswer refused = shop.owner().post(RECEIPTS + receipt + "/cancel/", "{}");

    assertThat(refused.expect(409).at("/code")).isEqualTo("insufficient_stock");
    assertThat(shop.owner().get(RECEIPTS + receipt + "/").at("/status")).isEqualTo("received");
    assertThat(shop.onHand(milk)).isEqualTo("9.000");
  }

  @Test
  void goodsThatCameInEarlierCorrectTheCostOfWhatLeftSince() {
    long milk = shop.product("Milk");
    at(milk, "10", "100", "2026-11-01T10:00:00Z");
    shop.sellAt(events, 7, 71, milk, "5", "2026-11-03T10:00:00Z");
    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("5.000"));

    TestAnswer late = at(milk, "10", "200", "2026-11-02T10:00:00Z");

    // in time: 20 at 150, of which 15 are left; entered late: 5 at 100 and 10 at 200 are 2500
    assertThat(late.at("/lines/0/average_cost_after")).isEqualTo("150.00");
    assertThat(shop.get(milk).path("cost_price").asString()).isEqualTo("150.00");
    TestAnswer entry = shop.owner().get(MOVEMENTS + "?type=revaluation").expect(200);
    assertThat(entry.at("/count")).isEqualTo("1");
    assertThat(entry.at("/results/0/quantity")).isEqualTo("0.000");
    assertThat(entry.at("/results/0/value_change")).isEqualTo("-250.00");
    assertThat(entry.at("/results/0/source_id")).isEqualTo(late.at("/id"));
    assertThat(shop.onHand(milk)).isEqualTo("15.000");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void goodsThatCameInEarlierCorrectNothingWhenNoneLeft() {
    long milk = shop.product("Milk");
    shop.receive(milk, "10", "100");

    at(milk, "10", "200", "2026-11-02T10:00:00Z");

    assertThat(shop.get(milk).path("cost_price").asString()).isEqualTo("150.00");
    assertThat(shop.owner().get(MOVEMENTS + "?type=revaluation").at("/count")).isEqualTo("0");
  }

  private TestAnswer at(long product, String quantity, String cost, String receivedAt) {
    return shop.owner()
        .post(
            RECEIPTS,
            """
            {"received_at": "%s",
             "lines": [{"product": %d, "quantity": "%s", "unit_cost": "%s"}]}"""
                .formatted(receivedAt, product, quantity, cost))
        .expect(201);
  }
}
