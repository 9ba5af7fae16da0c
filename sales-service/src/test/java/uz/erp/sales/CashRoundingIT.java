package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.TestAnswer;

class CashRoundingIT extends PayingIT {

  @Test
  void cashIsRoundedAndSaidSoEverywhere() {
    settings("{\"cash_rounding\":50}");
    product(1, "33.33");
    long session = openSession(manager);
    TestAnswer draft = scan(manager, session, 1, "4").expect(200);
    assertThat(draft.at("/data/total_amount")).isEqualTo("133.32");
    assertThat(draft.at("/data/cash_total")).isEqualTo("150.00");
    TestAnswer paid = pay(manager, id(draft), "cash 133.32").expect(200);
    assertThat(paid.at("/data/total_amount")).isEqualTo("150.00");
    assertThat(paid.at("/data/rounding_amount")).isEqualTo("16.68");
    assertThat(paid.at("/data/payments/0/amount")).isEqualTo("150.00");
    assertThat(paid.json().at("/data/cash_total").isNull()).isTrue();
    assertThat(manager.get(SALES + id(draft) + "/").json()).isEqualTo(paid.json().at("/data"));
    assertThat(manager.get(SESSIONS + session + "/report/").at("/expected_cash"))
        .isEqualTo("100150.00");

    refund(manager, id(draft), one(paid)).expect(200);
    TestAnswer second = refund(manager, id(draft), one(paid)).expect(200);
    assertThat(second.at("/data/refund/total_amount")).isEqualTo("37.50");
    assertThat(second.at("/data/refund/rounding_amount")).isEqualTo("4.17");
    TestAnswer rest = refund(manager, id(draft), "{}").expect(200);
    assertThat(rest.at("/data/refunded_amount")).isEqualTo("150.00");
    assertThat(rest.at("/data/status")).isEqualTo("refunded");
    assertThat(query(String.class, "select sum(rounding_amount)::text from refund"))
        .containsExactly("16.68");

    List<CloudEvent> sent = events.list("sales.sale", e -> e.tenantkey().equals(store.key()), 4);
    sent.forEach(EventContracts.published()::requireFit);
    assertThat(sent.getFirst().data().at("/rounding_amount").asString()).isEqualTo("16.68");
    assertThat(sent.getLast().data().at("/rounding_amount").asString()).isEqualTo("8.34");
  }

  private static String one(TestAnswer sale) {
    return "{\"items\":[{\"item_id\":%s,\"quantity\":1}]}".formatted(sale.at("/data/items/0/id"));
  }

  @Test
  void onlyTheCashPartIsRounded() {
    settings("{\"cash_rounding\":50}");
    product(1, "133.32");
    long session = openSession(cashier);
    long split = draft(cashier, session, 1, null);
    TestAnswer paid = pay(cashier, split, "card 100", "cash 50").expect(200);
    assertThat(paid.at("/data/rounding_amount")).isEqualTo("16.68");
    long byCard = draft(cashier, session, 1, null);
    assertRefused(pay(cashier, byCard, "card 150"), 400, "payments_do_not_match");
    assertThat(pay(cashier, byCard, "card 133.32").expect(200).at("/data/rounding_amount"))
        .isEqualTo("0.00");
  }

  @Test
  void aSaleKeepsTheStepItBeganWith() {
    product(1, "133.32");
    long session = openSession(cashier);
    long draft = draft(cashier, session, 1, null);
    settings("{\"cash_rounding\":50}");
    assertRefused(pay(cashier, draft, "cash 150"), 400, "payments_do_not_match");
    pay(cashier, draft, "cash 133.32").expect(200);
  }

  @Test
  void whatIsRoundedAwayCostsNothing() {
    settings("{\"cash_rounding\":100}");
    product(1, "40.00");
    long session = openSession(manager);
    long sale = draft(manager, session, 1, null);
    TestAnswer paid = manager.post(SALES + sale + "/checkout/", "{}").expect(200);
    assertThat(paid.at("/data/total_amount")).isEqualTo("0.00");
    assertThat(paid.at("/data/rounding_amount")).isEqualTo("-40.00");
    TestAnswer back = refund(manager, sale, "{}").expect(200);
    assertThat(back.at("/data/refund/total_amount")).isEqualTo("0.00");
    assertThat(back.at("/data/status")).isEqualTo("refunded");
  }
}
