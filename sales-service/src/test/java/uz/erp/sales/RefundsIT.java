package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.TestAnswer;

class RefundsIT extends TradingIT {

  private TestAnswer splitSale(long session) {
    product(1, "33.33");
    product(2, "10.00");
    scan(cashier, session, 1, "3").expect(200);
    long sale = id(scan(cashier, session, 2, "1").expect(200));
    return cashier
        .post(
            SALES + sale + "/checkout/",
            """
            {"payments": [
              {"payment_method":"card","amount":"70.00"},
              {"payment_method":"cash","amount":"39.99","received_amount":50}]}""")
        .expect(200);
  }

  @Test
  void aWholeSaleComesBackTheWayItWasPaid() {
    long session = openSession(cashier);
    TestAnswer sale = splitSale(session);
    long refunding = openSession(manager);
    TestAnswer refunded = manager.send("POST", SALES + id(sale) + "/refund/", null).expect(200);
    assertThat(refunded.at("/message")).isEqualTo("Возврат оформлен");
    assertThat(refunded.at("/data/status")).isEqualTo("refunded");
    assertThat(refunded.at("/data/refunded_amount")).isEqualTo("109.99");
    assertThat(refunded.at("/data/is_partially_refunded")).isEqualTo("false");
    assertThat(refunded.at("/data/refund/payments/0/payment_method")).isEqualTo("cash");
    assertThat(refunded.at("/data/refund/payments/0/amount")).isEqualTo("39.99");
    assertThat(refunded.at("/data/refund/payments/1/amount")).isEqualTo("70.00");
    assertThat(manager.get(SALES + id(sale) + "/refunds/").json().at("/results/0"))
        .isEqualTo(refunded.json().at("/data/refund"));
    assertThat(manager.post(SALES + id(sale) + "/refund/", "{}").expect(409).at("/code"))
        .isEqualTo("sale_already_refunded");

    TestAnswer report = manager.get(SESSIONS + refunding + "/report/").expect(200);
    assertThat(report.at("/refunds_total")).isEqualTo("109.99");
    assertThat(report.at("/expected_cash")).isEqualTo("99960.01");
    assertThat(report.at("/net_total")).isEqualTo("-109.99");
    assertThat(manager.get(SESSIONS + session + "/report/").at("/expected_cash"))
        .isEqualTo("100039.99");

    List<CloudEvent> sent = events.list("sales.sale", e -> e.tenantkey().equals(store.key()), 2);
    assertThat(sent.getLast().type()).isEqualTo("sales.sale-refunded.v1");
    assertThat(sent.getLast().aggregateversion()).isGreaterThan(sent.getFirst().aggregateversion());
    sent.forEach(EventContracts.published()::requireFit);
    assertThat(sent.getLast().data().at("/fully_refunded").asBoolean()).isTrue();
    assertThat(sent.getLast().data().at("/tax_total").asString())
        .isEqualTo(sent.getFirst().data().at("/tax_total").asString());
  }

  @Test
  void partsComeBackUntilNothingIsLeft() {
    long session = openSession(manager);
    product(1, "33.33");
    long sale = id(sell(manager, session, 1, "3"));
    String item = manager.get(SALES + sale + "/").at("/items/0/id");
    String one =
        "{\"items\":[{\"item_id\":%s,\"quantity\":1,\"restock\":false}],\"reason\":\"брак\"}"
            .formatted(item);
    TestAnswer first = manager.post(SALES + sale + "/refund/", one).expect(200);
    assertThat(first.at("/data/status")).isEqualTo("completed");
    assertThat(first.at("/data/is_partially_refunded")).isEqualTo("true");
    assertThat(first.at("/data/items/0/refunded_quantity")).isEqualTo("1.000");
    assertThat(first.at("/data/refund/items/0/restock")).isEqualTo("false");
    assertThat(first.at("/data/refund/reason")).isEqualTo("брак");
    manager.post(SALES + sale + "/refund/", one).expect(200);
    TestAnswer tooMuch =
        manager.post(
            SALES + sale + "/refund/",
            "{\"items\":[{\"item_id\":%s,\"quantity\":\"1.001\"}]}".formatted(item));
    assertThat(tooMuch.expect(409).at("/code")).isEqualTo("refund_exceeds_sold");
    TestAnswer last = manager.post(SALES + sale + "/refund/", "{}").expect(200);
    assertThat(last.at("/data/status")).isEqualTo("refunded");
    assertThat(last.at("/data/refunded_amount")).isEqualTo("99.99");
    assertThat(query(String.class, "select sum(tax_amount)::text from refund_line"))
        .containsExactly(last.at("/data/tax_amount"));
    assertThat(manager.get(SALES + "?status=refunded").json().at("/count").asInt()).isEqualTo(1);
  }

  @Test
  void aRefundNeedsAnApproverAndACompletedSale() {
    long session = openSession(cashier);
    TestAnswer sale = splitSale(session);
    cashier.post(SALES + id(sale) + "/refund/", "{}").expect(403);
    openSession(manager);
    manager.post(SALES + "999/refund/", "{}").expect(404);
    manager.post(SALES + id(sale) + "/refund/", "{\"items\":[{\"item_id\":999}]}").expect(404);
    String item = sale.at("/data/items/0/id");
    manager
        .post(
            SALES + id(sale) + "/refund/",
            "{\"items\":[{\"item_id\":%s},{\"item_id\":%s}]}".formatted(item, item))
        .expect(400);
    long pending = id(scan(cashier, session, 1, "1").expect(200));
    assertThat(manager.post(SALES + pending + "/refund/", "{}").expect(409).at("/code"))
        .isEqualTo("sale_not_completed");
  }

  @Test
  void parallelRefundsNeverGiveBackMoreThanWasSold() throws Exception {
    long session = openSession(manager);
    product(1, "10.00");
    long sale = id(sell(manager, session, 1, "5"));
    String item = manager.get(SALES + sale + "/").at("/items/0/id");
    List<TestAnswer> answers =
        together(
            8,
            () ->
                manager.post(
                    SALES + sale + "/refund/",
                    "{\"items\":[{\"item_id\":%s,\"quantity\":1}]}".formatted(item)));
    assertThat(count(answers, 200)).isEqualTo(5);
    assertThat(count(answers, 409)).isEqualTo(3);
    assertThat(manager.get(SALES + sale + "/").at("/refunded_amount")).isEqualTo("50.00");
    assertThat(manager.get(SALES + sale + "/").at("/status")).isEqualTo("refunded");
    assertThat(manager.get(SESSIONS + session + "/report/").at("/expected_cash"))
        .isEqualTo("100000.00");
  }
}
