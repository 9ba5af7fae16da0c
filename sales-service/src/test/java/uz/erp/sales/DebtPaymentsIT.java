package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

class DebtPaymentsIT extends TradingIT {

  private TestAnswer take(TestApi who, long session, String method, String amount) {
    return who.post(
        DEBT_PAYMENTS,
        """
        {"session":%d,"customer":7,"payment_method":"%s","amount":%s}"""
            .formatted(session, method, amount));
  }

  private static String identified(long session, UUID uuid, String amount) {
    return """
    {"session":%d,"customer":7,"payment_method":"cash","amount":%s,"client_uuid":"%s"}"""
        .formatted(session, amount, uuid);
  }

  @Test
  void moneyForADebtGoesIntoTheDrawerAndIsPublished() {
    long session = openSession(cashier);
    TestAnswer taken =
        cashier
            .post(
                DEBT_PAYMENTS,
                """
                {"session":%d,"customer":7,"payment_method":"cash","amount":"45000.50",
                 "received_amount":50000,"note":" За март "}"""
                    .formatted(session))
            .expect(201);
    assertThat(taken.at("/message")).isEqualTo("Оплата долга принята");
    assertThat(taken.at("/data/change_amount")).isEqualTo("4999.50");
    assertThat(taken.at("/data/note")).isEqualTo("За март");
    take(cashier, session, "card", "100").expect(201);

    JsonNode x = manager.get(SESSIONS + session + "/report/").json();
    assertThat(x.at("/expected_cash").asString()).isEqualTo("145000.50");
    assertThat(x.at("/debt_payments_total").asString()).isEqualTo("45100.50");
    assertThat(x.at("/debt_payments_by_method/0/amount").asString()).isEqualTo("45000.50");
    assertThat(x.at("/sales_total").asString()).isEqualTo("0.00");
    assertThat(x.at("/net_total").asString()).isEqualTo("0.00");
    assertThat(x.at("/reconciliation/1/expected").asString()).isEqualTo("100.00");

    List<CloudEvent> sent =
        events.list("sales.debt-payment", e -> e.tenantkey().equals(store.key()), 2);
    sent.forEach(EventContracts.published()::requireFit);
    // payments keep no order among each other
    CloudEvent first =
        sent.stream()
            .filter(event -> event.data().at("/payment_id").asLong() == id(taken))
            .findFirst()
            .orElseThrow();
    assertThat(first.type()).isEqualTo("sales.debt-paid.v1");
    assertThat(first.data().at("/amount").asString()).isEqualTo("45000.50");
    assertThat(first.data().at("/customer_id").asLong()).isEqualTo(7);
  }

  @Test
  void oneIdentityIsOnePaymentForEver() throws Exception {
    long session = openSession(cashier);
    UUID uuid = UUID.randomUUID();
    String body = identified(session, uuid, "10");
    List<TestAnswer> answers = together(8, () -> cashier.post(DEBT_PAYMENTS, body));
    assertThat(count(answers, 201)).isEqualTo(8);
    assertThat(answers.stream().map(TestAnswer::text).distinct()).hasSize(1);
    cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":100010}").expect(200);
    assertThat(cashier.post(DEBT_PAYMENTS, body).expect(201).text())
        .isEqualTo(answers.getFirst().text());
    assertThat(cashier.post(DEBT_PAYMENTS, identified(session, uuid, "11")).expect(409).at("/code"))
        .isEqualTo("debt_client_uuid_taken");
    assertThat(manager.post(DEBT_PAYMENTS, body).expect(409).at("/code"))
        .isEqualTo("debt_client_uuid_taken");
    assertThat(query(Long.class, "select count(*) from debt_payment")).containsExactly(1L);
    events.next("sales.debt-payment", e -> e.tenantkey().equals(store.key()));
  }

  @Test
  void aPaymentGoesBackOnceFromItsOwnDrawerWhileThatIsOpen() throws Exception {
    long session = openSession(cashier);
    long payment = id(take(cashier, session, "cash", "70").expect(201));
    String reverse = DEBT_PAYMENTS + payment + "/reverse/";
    cashier.post(reverse, "{}").expect(403);
    List<TestAnswer> answers =
        together(5, () -> manager.post(reverse, "{\"reason\":\"не тот клиент\"}"));
    assertThat(count(answers, 200)).isEqualTo(1);
    assertThat(answers.stream().filter(a -> a.status() == 409))
        .hasSize(4)
        .allMatch(a -> a.at("/code").equals("debt_payment_already_reversed"));
    TestAnswer one = cashier.get(DEBT_PAYMENTS + payment + "/").expect(200);
    assertThat(one.at("/reversal/reason")).isEqualTo("не тот клиент");
    assertThat(one.at("/reversal/session")).isEqualTo(String.valueOf(session));
    assertThat(manager.get(SESSIONS + session + "/report/").at("/expected_cash"))
        .isEqualTo("100000.00");
    List<CloudEvent> sent =
        events.list("sales.debt-payment", e -> e.tenantkey().equals(store.key()), 2);
    assertThat(sent.getLast().type()).isEqualTo("sales.debt-payment-reversed.v1");
    sent.forEach(EventContracts.published()::requireFit);
  }

  @Test
  void ofAClosedSessionItGoesBackFromTheCallersDrawer() {
    long session = openSession(cashier);
    long payment = id(take(cashier, session, "cash", "70").expect(201));
    cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":100070}").expect(200);
    String reverse = DEBT_PAYMENTS + payment + "/reverse/";
    assertThat(manager.send("POST", reverse, null).expect(409).at("/code"))
        .isEqualTo("session_required");
    assertThat(manager.post(reverse, "{\"session\":%d}".formatted(session)).expect(409).at("/code"))
        .isEqualTo("session_closed");
    long own = openSession(manager);
    manager.send("POST", reverse, null).expect(200);
    JsonNode x = manager.get(SESSIONS + own + "/report/").json();
    assertThat(x.at("/expected_cash").asString()).isEqualTo("99930.00");
    assertThat(x.at("/debt_payments_total").asString()).isEqualTo("-70.00");
    assertThat(manager.get(SESSIONS + session + "/report/").at("/expected_cash"))
        .isEqualTo("100070.00");
  }

  @Test
  void whatNoTillCanTakeIsRefused() {
    long session = openSession(cashier);
    TestAnswer less =
        cashier
            .post(
                DEBT_PAYMENTS,
                """
                {"session":%d,"customer":7,"payment_method":"cash","amount":5,"received_amount":4}"""
                    .formatted(session))
            .expect(400);
    assertThat(less.at("/received_amount/0")).isNotBlank();
    take(cashier, session, "gold", "5").expect(400);
    take(cashier, session, "cash", "0").expect(400);
    assertThat(take(cashier(1), session, "cash", "5").expect(403).at("/code"))
        .isEqualTo("not_your_session");
    take(cashier, 999, "cash", "5").expect(404);
    api.as(store, "stockkeeper").get(DEBT_PAYMENTS).expect(403);
    cashier.post(SESSIONS + session + "/end/", "{}").expect(200);
    assertThat(take(cashier, session, "cash", "5").expect(409).at("/code"))
        .isEqualTo("session_ended");
    assertThat(query(Long.class, "select count(*) from debt_payment")).containsExactly(0L);
  }

  @Test
  void paymentsAreListedBySessionAndCustomer() {
    long session = openSession(cashier);
    long other = openSession(cashier(1));
    long mine = id(take(cashier, session, "cash", "1").expect(201));
    long theirs = id(take(cashier(1), other, "card", "2").expect(201));
    assertThat(manager.get(DEBT_PAYMENTS).at("/count")).isEqualTo("2");
    assertThat(manager.get(DEBT_PAYMENTS + "?session=" + other).at("/results/0/id"))
        .isEqualTo(String.valueOf(theirs));
    assertThat(manager.get(DEBT_PAYMENTS + "?customer=8").at("/count")).isEqualTo("0");
    assertThat(manager.get(DEBT_PAYMENTS + "?customer=7&ordering=amount").at("/results/0/id"))
        .isEqualTo(String.valueOf(mine));
    assertThat(cashier.get(DEBT_PAYMENTS).at("/count")).isEqualTo("1");
    cashier.get(DEBT_PAYMENTS + theirs + "/").expect(404);
  }
}
