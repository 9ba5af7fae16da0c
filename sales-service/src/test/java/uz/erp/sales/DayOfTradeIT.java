package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.TestAnswer;

/** The requests of the published API, in the order of a cashier's day. */
class DayOfTradeIT extends TradingIT {

  @Test
  void aBrandNewStoreTradesWithTheRequestsAsPublished() {
    product(18, "75000");
    product(19, "1234.56");

    TestAnswer opened = cashier.post(SESSIONS + "open/", "{\"opening_balance\": 100000}");
    opened.expect(201);
    assertThat(opened.at("/status")).isEqualTo("success");
    assertThat(opened.at("/message")).isEqualTo("Смена открыта");
    assertThat(opened.at("/data/opening_balance")).isEqualTo("100000.00");
    assertThat(opened.at("/data/register_name")).isEqualTo("Касса 1");
    long session = id(opened);
    assertThat(cashier.get(SESSIONS + "current/").expect(200).at("/id"))
        .isEqualTo(String.valueOf(session));

    TestAnswer scanned =
        cashier.post(
            SALES + "scan-item/",
            "{\"session\": %d, \"product\": 18, \"quantity\": 2, \"batch\": null}"
                .formatted(session));
    scanned.expect(200);
    assertThat(scanned.at("/message")).isEqualTo("Товар добавлен");
    assertThat(scanned.at("/data/receipt_number")).matches("CHECK-\\d{14}");
    assertThat(scanned.at("/data/status")).isEqualTo("pending");
    assertThat(scanned.at("/data/total_amount")).isEqualTo("150000.00");
    assertThat(scanned.at("/data/tax_amount")).isEqualTo("16071.43");
    assertThat(scanned.at("/data/items/0/quantity")).isEqualTo("2.000");
    assertThat(scanned.at("/data/items/0/unit_price")).isEqualTo("75000.00");
    assertThat(scanned.at("/data/items/0/product_name")).isEqualTo("Товар 18");
    assertThat(scanned.at("/data/items/0/sku")).isEqualTo("SKU-18");
    long sale = id(scanned);
    assertThat(cashier.get(SALES + "current/?session=" + session).expect(200).at("/id"))
        .isEqualTo(String.valueOf(sale));

    TestAnswer added =
        cashier.post(
            SALES + sale + "/add-item/", "{\"product\": 19, \"quantity\": 1, \"batch\": null}");
    assertThat(added.expect(200).at("/data/total_amount")).isEqualTo("151234.56");
    String item = added.at("/data/items/1/id");
    TestAnswer removed =
        cashier.send("DELETE", SALES + sale + "/remove-item/", "{\"item_id\": " + item + "}");
    assertThat(removed.expect(200).at("/data/total_amount")).isEqualTo("150000.00");

    TestAnswer paid =
        cashier.post(
            SALES + sale + "/checkout/",
            """
            {"payments": [
              {"payment_method": "cash", "amount": 150000, "received_amount": 200000}]}""");
    assertThat(paid.expect(200).at("/data/status")).isEqualTo("completed");
    assertThat(paid.at("/data/change_amount")).isEqualTo("50000.00");
    assertThat(paid.at("/data/number")).isEqualTo("1");
    assertThat(paid.at("/data/register_number")).isEqualTo("1");
    assertThat(paid.at("/data/payments/0/received_amount")).isEqualTo("200000.00");
    cashier.get(SALES + "current/?session=" + session).expect(404);

    long second = id(scan(cashier, session, 18, "2").expect(200));
    TestAnswer split =
        cashier.post(
            SALES + second + "/checkout/",
            """
            {"payments": [
              {"payment_method": "cash", "amount": 100000, "received_amount": 100000},
              {"payment_method": "card", "amount": 50000, "card_last4": "4242",
               "transaction_id": "TXN123456"}]}""");
    assertThat(split.expect(200).at("/data/paid_amount")).isEqualTo("150000.00");
    assertThat(split.at("/data/payments/1/card_last4")).isEqualTo("4242");
    assertThat(split.at("/data/number")).isEqualTo("2");

    long third = id(scan(cashier, session, 19, "1").expect(200));
    assertThat(cashier.post(SALES + third + "/cancel/", "{}").expect(200).at("/data/status"))
        .isEqualTo("cancelled");

    assertThat(cashier.get(SALES + "?status=completed").expect(200).at("/count")).isEqualTo("2");
    assertThat(cashier.get(SALES + "today/").expect(200).at("/count")).isEqualTo("3");

    JsonNode x = manager.get(SESSIONS + session + "/report/").expect(200).json();
    assertThat(x.at("/type").asString()).isEqualTo("x");
    assertThat(x.at("/expected_cash").asString()).isEqualTo("350000.00");
    assertThat(x.at("/sales_total").asString()).isEqualTo("300000.00");

    TestAnswer closed =
        cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\": 349000}").expect(200);
    assertThat(closed.at("/data/status")).isEqualTo("closed");
    assertThat(closed.at("/data/expected_cash")).isEqualTo("350000.00");
    assertThat(closed.at("/data/difference")).isEqualTo("-1000.00");
    JsonNode z = cashier.get(SESSIONS + session + "/report/").expect(200).json();
    assertThat(z.at("/type").asString()).isEqualTo("z");
    assertThat(z.at("/z_number").asLong()).isEqualTo(1);
    assertThat(z.at("/grand_total").asString()).isEqualTo("300000.00");
    assertThat(z.at("/sales_by_method/0/amount").asString()).isEqualTo("250000.00");
    assertThat(z.at("/sales_by_method/1/amount").asString()).isEqualTo("50000.00");
    assertThat(z.at("/top_items/0/quantity").asString()).isEqualTo("4.000");

    CloudEvent event =
        events.next(
            "sales.sale", e -> e.tenantkey().equals(store.key()) && e.subject().equals("" + sale));
    assertThat(event.type()).isEqualTo("sales.sale-completed.v1");
    assertThat(event.data().at("/total").asString()).isEqualTo("150000.00");
    EventContracts.published().requireFit(event);
  }
}
