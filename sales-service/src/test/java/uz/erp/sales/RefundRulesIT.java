package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.TestAnswer;

class RefundRulesIT extends PayingIT {

  @Test
  void theStoreSaysForHowLongAndWhetherFromClosedSessions() {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = id(sell(cashier, session, 1, "2"));
    cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":100020}").expect(200);
    openSession(manager);
    settings("{\"refunds_of_closed_sessions\":false}");
    assertRefused(refund(manager, sale, "{}"), 409, "refund_of_closed_session");
    settings("{\"refunds_of_closed_sessions\":true,\"refund_days\":14}");
    TenantScope.run(
        store.tenant(),
        () ->
            jdbc.sql("update sale set business_date = business_date - 15 where id = ?")
                .param(sale)
                .update());
    TestAnswer late = refund(manager, sale, "{}");
    assertRefused(late, 409, "refund_too_late");
    assertThat(late.at("/until")).matches("\\d{4}-\\d{2}-\\d{2}");
    settings("{\"refund_days\":15}");
    refund(manager, sale, "{}").expect(200);
  }

  @Test
  void aCashierRefundsWithAnApprovalAndOnlyOnce() {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = id(sell(cashier, session, 1, "2"));
    String half = "{\"items\":[{\"item_id\":%s,\"quantity\":1}],\"override_token\":\"%s\"}";
    String item = cashier.get(SALES + sale + "/").at("/items/0/id");
    assertRefused(refund(cashier, sale, "{}"), 403, "override_required");
    TestAnswer small = approve(sale, "9.99");
    assertRefused(
        refund(cashier, sale, half.formatted(item, small.at("/token"))), 403, "override_invalid");
    String token = approve(sale, "10").at("/token");
    refund(cashier, sale, half.formatted(item, token)).expect(200);
    assertRefused(refund(cashier, sale, half.formatted(item, token)), 403, "override_invalid");
    assertThat(cashier.get(SALES + sale + "/").at("/refunded_amount")).isEqualTo("10.00");
  }

  private TestAnswer approve(long sale, String amount) {
    TestAnswer granted =
        manager.post(
            "/api/sales/overrides/",
            "{\"action\":\"refund\",\"sale\":%d,\"amount\":%s}".formatted(sale, amount));
    assertThat(granted.status()).as(granted.toString()).isBetween(200, 201);
    return granted;
  }

  @Test
  void aRefundIsMadeOncePerIdentityHoweverLate() throws Exception {
    product(1, "10.00");
    long session = openSession(manager);
    long sale = id(sell(manager, session, 1, "5"));
    long other = id(sell(manager, session, 1, "5"));
    String item = manager.get(SALES + sale + "/").at("/items/0/id");
    String uuid = UUID.randomUUID().toString();
    String body =
        "{\"client_uuid\":\"%s\",\"items\":[{\"item_id\":%s,\"quantity\":2}]}"
            .formatted(uuid, item);
    List<TestAnswer> answers = together(6, () -> refund(manager, sale, body));
    assertThat(count(answers, 200)).isEqualTo(6);
    assertThat(answers.stream().map(a -> a.at("/data/refund/id")).distinct()).hasSize(1);
    assertThat(manager.get(SALES + sale + "/").at("/refunded_amount")).isEqualTo("20.00");
    assertRefused(
        refund(manager, sale, body.replace("\"quantity\":2", "\"quantity\":1")),
        409,
        "refund_client_uuid_taken");
    assertRefused(
        refund(manager, other, "{\"client_uuid\":\"%s\"}".formatted(uuid)),
        409,
        "refund_client_uuid_taken");
    manager.post(SESSIONS + session + "/close/", "{\"actual_cash\":1}").expect(200);
    assertThat(refund(manager, sale, body).expect(200).at("/data/refund/client_uuid"))
        .isEqualTo(uuid);
  }

  @Test
  void theWholeIsGivenBackOnceUnderOneIdentity() throws Exception {
    product(1, "10.00");
    long session = openSession(manager);
    long sale = id(sell(manager, session, 1, "5"));
    String body = "{\"client_uuid\":\"%s\"}".formatted(UUID.randomUUID());
    List<TestAnswer> answers = together(6, () -> refund(manager, sale, body));
    assertThat(count(answers, 200)).isEqualTo(6);
    assertThat(query(Long.class, "select count(*) from refund")).containsExactly(1L);
  }

  @Test
  void theMoneyGoesTheWayThatIsAskedWithinWhatEachMethodHolds() {
    product(1, "100.00");
    customer(7, "0", "100.00", "0");
    long session = openSession(manager);
    long sale = draft(manager, session, 1, 7L);
    pay(manager, sale, "cash 20", "card 30", "credit 50").expect(200);
    String ways = "{\"payments\":[%s]}";
    TestAnswer wrong = refund(manager, sale, ways.formatted(ways("card 30")));
    assertRefused(wrong, 400, "refund_payments_do_not_match");
    assertThat(wrong.at("/total")).isEqualTo("100.00");
    TestAnswer tooMuch = refund(manager, sale, ways.formatted(ways("card 50", "credit 50")));
    assertRefused(tooMuch, 409, "refund_exceeds_paid");
    assertThat(tooMuch.at("/available")).isEqualTo("30.00");
    refund(manager, sale, ways.formatted(ways("card 50", "card 50"))).expect(400);
    for (String bad : List.of("[]", "[{}]", "[null]", "{}", "[{\"payment_method\":\"x\"}]")) {
      refund(manager, sale, "{\"payments\":%s}".formatted(bad)).expect(400);
    }
    TestAnswer back =
        refund(manager, sale, ways.formatted(ways("credit 50", "card 30", "cash 20"))).expect(200);
    assertThat(back.at("/data/refund/payments/0/payment_method")).isEqualTo("credit");
    assertThat(query(String.class, "select credit::text from customer_spend order by kind"))
        .containsExactly("-50.00", "50.00");
  }

  @Test
  void aDrawerThatCannotHoldTheCashIsWarnedOf() {
    product(1, "150000.00");
    long session = openSession(cashier);
    long sale = id(sell(cashier, session, 1, "2"));
    openSession(manager);
    String item = cashier.get(SALES + sale + "/").at("/items/0/id");
    TestAnswer fits =
        refund(
            manager, sale, "{\"items\":[{\"item_id\":%s,\"quantity\":\"0.5\"}]}".formatted(item));
    assertThat(fits.expect(200).at("/data/drawer_short")).isEqualTo("false");
    assertThat(refund(manager, sale, "{}").expect(200).at("/data/drawer_short")).isEqualTo("true");
  }

  @Test
  void cashPaidForADebtIsInTheDrawerUntilItGoesBack() {
    product(1, "30000.00");
    customer(7, "0", "0", "500000.00");
    long session = openSession(cashier);
    long sale = id(sell(cashier, session, 1, "5"));
    long drawer = openSession(manager);
    String item = cashier.get(SALES + sale + "/").at("/items/0/id");
    String part = "{\"items\":[{\"item_id\":%s,\"quantity\":%d}]}";
    String debt = "{\"session\":%d,\"customer\":7,\"payment_method\":\"%s\",\"amount\":20000}";
    manager.post(DEBT_PAYMENTS, debt.formatted(drawer, "card")).expect(201);
    long paid = id(manager.post(DEBT_PAYMENTS, debt.formatted(drawer, "cash")).expect(201));
    // 100 000 of the opening and 20 000 of the debt
    assertThat(refund(manager, sale, part.formatted(item, 4)).expect(200).at("/data/drawer_short"))
        .isEqualTo("false");
    assertThat(manager.get(SESSIONS + drawer + "/report/").at("/expected_cash")).isEqualTo("0.00");
    manager
        .post(
            SESSIONS + drawer + "/cash-movements/",
            """
        {"type":"in","amount":30000,"reason":"x"}""")
        .expect(201);
    manager.post(DEBT_PAYMENTS + paid + "/reverse/", "{}").expect(200);
    assertThat(refund(manager, sale, part.formatted(item, 1)).expect(200).at("/data/drawer_short"))
        .isEqualTo("true");
    assertThat(manager.get(SESSIONS + drawer + "/report/").at("/expected_cash"))
        .isEqualTo("-20000.00");
  }
}
