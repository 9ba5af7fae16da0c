package uz.erp.catalog.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.MOVEMENTS;
import static uz.erp.platform.test.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.catalog.Shop;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStores;

@ServiceIT
class SaleEventsIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("sold"));
  }

  @Test
  void whatWasSoldLeavesStockLineByLine() {
    long milk = shop.product("Milk");
    long bread = shop.product("Bread");
    shop.receive(milk, "10", "60");
    shop.receive(bread, "10", "20");

    send(completed(7, line(71, milk, "2"), line(72, bread, "1.5"), line(73, milk, "1")));

    eventually(() -> assertThat(shop.onHand(bread)).isEqualTo("8.500"));
    assertThat(shop.onHand(milk)).isEqualTo("7.000");
    TestAnswer entries = shop.owner().get(MOVEMENTS + "?type=sale&source_id=7&ordering=id");
    assertThat(entries.expect(200).at("/count")).isEqualTo("3");
    assertThat(entries.at("/results/0/source_line")).isEqualTo("71");
    assertThat(entries.at("/results/0/quantity")).isEqualTo("-2.000");
    assertThat(entries.at("/results/0/unit_cost")).isEqualTo("55.00");
    assertThat(entries.at("/results/0/employee_name")).isEqualTo("Петр Петров");
    assertThat(entries.at("/results/0/note")).isEqualTo("CHECK-7");
    assertThat(entries.at("/results/0/occurred_at")).isEqualTo("2026-11-21T09:30:00Z");
  }

  @Test
  void theSameSaleMovesStockOnceHoweverOftenItIsTold() {
    long milk = shop.product("Milk");
    shop.receive(milk, "10", "60");
    CloudEvent sale = completed(7, line(71, milk, "2"));

    send(sale);
    send(sale); // delivered again
    send(completed(7, line(71, milk, "2"))); // published again under another id
    send(completed(8, line(81, milk, "1")));

    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("7.000"));
    assertThat(shop.owner().get(MOVEMENTS + "?type=sale").at("/count")).isEqualTo("2");
  }

  @Test
  void whatWaitsLeavesStockTogether() {
    long milk = shop.product("Milk");
    long bread = shop.product("Bread");
    shop.receive(milk, "10", "60");
    List<CloudEvent> sales = new ArrayList<>();
    for (int sale = 1; sale <= 60; sale++) {
      sales.add(completed(sale, line(2L * sale, milk, "1"), line(2L * sale + 1, bread, "0.5")));
      if (sale % 4 == 0) {
        // published again under another id, and delivered again
        sales.add(completed(sale, line(2L * sale, milk, "1"), line(2L * sale + 1, bread, "0.5")));
        sales.add(sales.get(sale));
      }
    }

    events.sendAll("sales.sale", sales);

    eventually(() -> assertThat(shop.onHand(bread)).isEqualTo("-30.000"));
    assertThat(shop.onHand(milk)).isEqualTo("-50.000");
    assertThat(shop.owner().get(MOVEMENTS + "?type=sale").at("/count")).isEqualTo("120");
  }

  @Test
  void whatWasSoldIsRecordedEvenBelowZero() {
    long milk = shop.product("Milk");

    send(completed(7, line(71, milk, "2")));

    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("-2.000"));
    TestAnswer entry = shop.owner().get(MOVEMENTS + "?product=" + milk);
    assertThat(entry.json().at("/results/0/below_zero").asBoolean()).isTrue();
    shop.receive(milk, "5", "70");
    assertThat(shop.onHand(milk)).isEqualTo("3.000");
    assertThat(shop.get(milk).path("cost_price").asString()).isEqualTo("70.00");
  }

  @Test
  void whatComesBackDoesSoAtWhatItCostWhenItWasSold() {
    long milk = shop.product("Milk");
    long bread = shop.product("Bread");
    shop.receive(milk, "4", "100");

    send(
        refunded(
            9,
            """
            {"line_id": 71, "product_id": %d, "quantity": "1.000", "cost_total": "50.00",
             "restock": true}"""
                .formatted(milk),
            """
            {"line_id": 72, "product_id": %d, "quantity": "1.000", "cost_total": "20.00",
             "restock": false}"""
                .formatted(bread)));

    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("5.000"));
    assertThat(shop.get(milk).path("cost_price").asString()).isEqualTo("90.00");
    assertThat(shop.onHand(bread)).isEqualTo("0.000");
    TestAnswer entry = shop.owner().get(MOVEMENTS + "?type=refund").expect(200);
    assertThat(entry.at("/count")).isEqualTo("1");
    assertThat(entry.at("/results/0/source_id")).isEqualTo("9");
    assertThat(entry.at("/results/0/unit_cost")).isEqualTo("50.00");
    assertThat(entry.at("/results/0/reason")).isEqualTo("Брак");
  }

  @Test
  void aSaleOfADeletedProductIsStillAFact() {
    long milk = shop.product("Milk");
    shop.receive(milk, "10", "60");
    shop.owner().delete(Shop.PRODUCTS + milk + "/").expect(204);

    send(completed(7, line(71, milk, "2")));

    eventually(
        () ->
            assertThat(
                    shop.owner().get(MOVEMENTS + "?product=" + milk).at("/results/0/balance_after"))
                .isEqualTo("8.000"));
  }

  @Test
  void linesThatMoveNoStockAreLeftOut() {
    long milk = shop.product("Milk");

    send(
        completed(
            7,
            """
            {"line_id": 70, "product_id": null, "quantity": "1.000", "cost_price": null}""",
            line(71, milk, "2")));

    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("-2.000"));
  }

  private void send(CloudEvent event) {
    events.send("sales.sale", event);
  }

  private static String line(long id, long product, String quantity) {
    return """
        {"line_id": %d, "product_id": %d, "quantity": "%s", "cost_price": "55.00"}"""
        .formatted(id, product, quantity);
  }

  private CloudEvent completed(long sale, String... lines) {
    return events.event(
        shop.store(),
        "sales.sale-completed.v1",
        sale,
        1,
        """
        {"sale_id": %d, "receipt_number": "CHECK-%d", "employee_id": 3,
         "cashier_name": "Петр Петров", "completed_at": "2026-11-21T09:30:00Z", "lines": [%s]}"""
            .formatted(sale, sale, String.join(",", lines)));
  }

  private CloudEvent refunded(long refund, String... lines) {
    return events.event(
        shop.store(),
        "sales.sale-refunded.v1",
        7,
        2,
        """
        {"refund_id": %d, "sale_id": 7, "receipt_number": "CHECK-7", "employee_id": 2,
         "reason": "Брак", "refunded_at": "2026-11-21T10:00:00Z", "lines": [%s]}"""
            .formatted(refund, String.join(",", lines)));
  }
}
