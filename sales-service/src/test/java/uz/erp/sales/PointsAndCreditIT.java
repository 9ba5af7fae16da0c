package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.TestAnswer;
import uz.erp.sales.customer.CustomerFacts;

class PointsAndCreditIT extends PayingIT {

  private static final String TOPIC = "customer.customer";

  @Test
  void pointsPayAsLongAsThereAreAny() {
    product(1, "100.00");
    long anna = customer(7, "150.00", "0", "0");
    long session = openSession(cashier);
    TestAnswer paid = pay(cashier, draft(cashier, session, 1, anna), "points 100").expect(200);
    assertThat(paid.at("/data/payments/0/payment_method")).isEqualTo("points");
    long second = draft(cashier, session, 1, anna);
    TestAnswer refused = pay(cashier, second, "points 100");
    assertRefused(refused, 409, "not_enough_points");
    assertThat(refused.at("/available")).isEqualTo("50.00");
    assertThat(refused.at("/detail")).contains("50.00");
    pay(cashier, second, "points 50", "cash 50").expect(200);
    assertThat(manager.get(SESSIONS + session + "/report/").at("/expected_cash"))
        .isEqualTo("100050.00");
  }

  @Test
  void creditIsDueAfterTheStoresDaysOrWhenAgreed() {
    settings("{\"credit_days\":10}");
    product(1, "100.00");
    long anna = customer(7, "0", "250.00", "20.00");
    long session = openSession(cashier);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    TestAnswer first = pay(cashier, draft(cashier, session, 1, anna), "credit 100").expect(200);
    assertThat(first.at("/data/due_date")).isEqualTo(today.plusDays(10).toString());
    long second = draft(cashier, session, 1, anna);
    String due =
        "{\"payments\":[{\"payment_method\":\"credit\",\"amount\":100,\"due_date\":\"%s\"}]}";
    assertThat(
            cashier
                .post(SALES + second + "/checkout/", due.formatted(today.minusDays(1)))
                .expect(400)
                .json()
                .at("/errors/payments[0].due_date")
                .size())
        .isEqualTo(1);
    TestAnswer agreed =
        cashier.post(SALES + second + "/checkout/", due.formatted(today.plusDays(3))).expect(200);
    assertThat(agreed.at("/data/payments/0/due_date")).isEqualTo(today.plusDays(3).toString());
    TestAnswer beyond = pay(cashier, draft(cashier, session, 1, anna), "credit 100");
    assertRefused(beyond, 409, "credit_limit_exceeded");
    assertThat(beyond.at("/available")).isEqualTo("30.00");
    // sales keep no order among each other
    CloudEvent event =
        events.next(
            "sales.sale",
            e ->
                e.tenantkey().equals(store.key()) && e.data().at("/sale_id").asLong() == id(first));
    EventContracts.published().requireFit(event);
    assertThat(event.data().at("/due_date").asString()).isEqualTo(today.plusDays(10).toString());
  }

  @Test
  void pointsAndCreditNeedACustomer() {
    product(1, "100.00");
    long session = openSession(cashier);
    long sale = draft(cashier, session, 1, null);
    for (String method : List.of("points", "credit")) {
      assertThat(pay(cashier, sale, method + " 100").expect(400).at("/customer/0")).isNotBlank();
    }
    assertThat(pay(cashier, sale, "credit 50", "credit 50").expect(400).at("/code"))
        .isEqualTo("validation_failed");
    TestAnswer unknown =
        cashier.post(
            SALES + sale + "/checkout/",
            "{\"customer\":99,\"payments\":[{\"payment_method\":\"points\",\"amount\":100}]}");
    assertRefused(unknown, 409, "not_enough_points");
    assertThat(unknown.at("/available")).isEqualTo("0.00");
    assertThat(cashier.get(SALES + sale + "/").json().at("/customer").isNull()).isTrue();
  }

  @Test
  void whatCustomerServiceHasCountedIsCountedOnce() {
    product(1, "100.00");
    long anna = customer(7, "150.00", "100.00", "0");
    long session = openSession(manager);
    long sale = draft(manager, session, 1, anna);
    pay(manager, sale, "points 60", "credit 40").expect(200);
    assertThat(spends()).containsExactly("sale " + sale + " 60.00 40.00");
    customer(7, 3, "90.00", "100.00", "40.00", List.of(new CustomerFacts.Applied("sale", sale)));
    assertThat(spends()).isEmpty();
    // an older event comes late; its balance is not believed
    customer(7, 2, "150.00", "100.00", "0", List.of());
    assertAvailable(session, anna, "90.00");

    TestAnswer back =
        refund(manager, sale, "{\"payments\":[%s]}".formatted(ways("points 60", "credit 40")))
            .expect(200);
    long refund = back.json().at("/data/refund/id").asLong();
    assertThat(spends()).containsExactly("refund " + refund + " -60.00 -40.00");
    assertAvailable(session, anna, "150.00");
    customer(7, 4, "150.00", "100.00", "0", List.of(new CustomerFacts.Applied("refund", refund)));
    assertAvailable(session, anna, "150.00");
  }

  @Test
  void aDebtThatWasPaidMakesRoomForCreditAtOnceAndOnlyOnce() throws Exception {
    customer(7, "0", "100.00", "100.00");
    long session = openSession(manager);
    assertCredit(session, "0.00");
    String uuid = java.util.UUID.randomUUID().toString();
    String debt =
        """
        {"session":%d,"customer":7,"payment_method":"cash","amount":60,"client_uuid":"%s"}"""
            .formatted(session, uuid);
    List<TestAnswer> taken = together(5, () -> manager.post(DEBT_PAYMENTS, debt));
    assertThat(count(taken, 201)).isEqualTo(5);
    long payment = id(taken.getFirst());
    assertThat(spends()).containsExactly("debt_payment " + payment + " 0.00 -60.00");
    assertCredit(session, "60.00");
    // customer-service has counted it: the copy says so, the row beside it goes
    customer(
        7, 2, "0", "100.00", "40.00", List.of(new CustomerFacts.Applied("debt_payment", payment)));
    assertThat(spends()).isEmpty();
    assertCredit(session, "60.00");

    String reverse = DEBT_PAYMENTS + payment + "/reverse/";
    List<TestAnswer> back = together(4, () -> manager.post(reverse, "{}"));
    assertThat(count(back, 200)).isEqualTo(1);
    assertThat(spends()).containsExactly("debt_reversal " + payment + " 0.00 60.00");
    assertCredit(session, "0.00");
    // an old event again, then the one that has counted the reversal
    customer(
        7, 2, "0", "100.00", "40.00", List.of(new CustomerFacts.Applied("debt_payment", payment)));
    assertCredit(session, "0.00");
    customer(
        7,
        3,
        "0",
        "100.00",
        "100.00",
        List.of(new CustomerFacts.Applied("debt_reversal", payment)));
    assertThat(spends()).isEmpty();
    assertCredit(session, "0.00");
  }

  @Test
  void aPaymentReversedBeforeItWasCountedChangesNothing() {
    long session = openSession(manager);
    customer(7, "0", "100.00", "100.00");
    long payment =
        id(
            manager
                .post(
                    DEBT_PAYMENTS,
                    """
                    {"session":%d,"customer":7,"payment_method":"card","amount":60}"""
                        .formatted(session))
                .expect(201));
    manager.post(DEBT_PAYMENTS + payment + "/reverse/", "{}").expect(200);
    assertCredit(session, "0.00");
    customer(
        7, 2, "0", "100.00", "40.00", List.of(new CustomerFacts.Applied("debt_payment", payment)));
    assertCredit(session, "0.00");
    customer(
        7,
        3,
        "0",
        "100.00",
        "100.00",
        List.of(new CustomerFacts.Applied("debt_reversal", payment)));
    assertCredit(session, "0.00");
    assertThat(spends()).isEmpty();
  }

  @Test
  void paymentsOfAnySizeDoNotStopTheTill() {
    product(1, "100.00");
    long session = openSession(manager);
    customer(7, "0", "100.00", "0");
    for (int i = 0; i < 2; i++) {
      manager
          .post(
              DEBT_PAYMENTS,
              """
              {"session":%d,"customer":7,"payment_method":"card","amount":"999999999999.99"}"""
                  .formatted(session))
          .expect(201);
    }
    pay(manager, draft(manager, session, 1, 7L), "credit 100").expect(200);
    pay(manager, draft(manager, session, 1, 7L), "cash 100").expect(200);
  }

  private void assertCredit(long session, String available) {
    product(2, "999999.00");
    long sale = draft(manager, session, 2, 7L);
    TestAnswer refused = pay(manager, sale, "credit 999999");
    assertRefused(refused, 409, "credit_limit_exceeded");
    assertThat(refused.at("/available")).isEqualTo(available);
    manager.post(SALES + sale + "/cancel/", "{}").expect(200);
  }

  private void assertAvailable(long session, long customer, String points) {
    product(2, "9999.00");
    long sale = draft(manager, session, 2, customer);
    TestAnswer refused = pay(manager, sale, "points 9999");
    assertRefused(refused, 409, "not_enough_points");
    assertThat(refused.at("/available")).isEqualTo(points);
    manager.post(SALES + sale + "/cancel/", "{}").expect(200);
  }

  private List<String> spends() {
    return query(
        String.class,
        "select kind || ' ' || document_id || ' ' || points || ' ' || credit from customer_spend");
  }

  @Test
  void twoTillsCannotSpendTheSamePoints() throws Exception {
    product(1, "100.00");
    long anna = customer(7, "250.00", "0", "0");
    List<Callable<TestAnswer>> tills = new ArrayList<>();
    for (int till = 0; till < 6; till++) {
      var who = cashier(till);
      long sale = draft(who, openSession(who), 1, anna);
      tills.add(() -> pay(who, sale, "points 100"));
    }
    List<TestAnswer> answers = together(tills);
    assertThat(count(answers, 200)).isEqualTo(2);
    assertThat(answers.stream().filter(a -> a.status() == 409))
        .hasSize(4)
        .allMatch(
            a -> a.at("/code").equals("not_enough_points") && a.at("/available").equals("50.00"));
    assertThat(query(String.class, "select sum(points)::text from customer_spend"))
        .containsExactly("200.00");
    assertThat(query(Long.class, "select max(number) from sale")).containsExactly(2L);
  }

  @Test
  void whoWasMergedPaysAsWhoTookThePlace() {
    product(1, "100.00");
    customer(7, "0", "0", "0");
    customer(8, "150.00", "0", "0");
    long session = openSession(cashier);
    long begun = draft(cashier, session, 1, 7L);
    send("customer.customer-merged.v1", 7, 2, "{\"customer_id\":7,\"version\":2,\"into_id\":8}");
    send("customer.customer-deleted.v1", 7, 2, "{\"customer_id\":7,\"version\":2}");
    eventually(
        () ->
            assertThat(query(Long.class, "select merged_into from customer_copy where is_deleted"))
                .containsExactly(8L));
    pay(cashier, begun, "points 100").expect(200);
    assertThat(query(Long.class, "select customer_id from customer_spend")).containsExactly(8L);
    TestAnswer next =
        cashier.post(
            SALES + "scan-item/",
            "{\"session\":%d,\"product\":1,\"customer\":7}".formatted(session));
    assertThat(next.expect(200).at("/data/customer")).isEqualTo("8");
    assertThat(next.at("/data/customer_name")).isEqualTo("Клиент 8");
    assertThat(pay(cashier, id(next), "points 100").expect(409).at("/available"))
        .isEqualTo("50.00");
  }

  @Test
  void theCopyTakesGroupAndBalancesFromTheEvents() {
    send(
        "customer.customer-changed.v1",
        7,
        1,
        """
        {"customer_id":7,"version":1,"name":"Анна","phone":null,"is_active":true,
         "group":{"id":3,"name":"VIP","discount_percent":"7.50"},"points_balance":"12.50",
         "credit_limit":"100.00","credit_balance":"5.00","applied":[{"kind":"sale","id":1}]}""");
    eventually(
        () ->
            assertThat(
                    query(
                        String.class,
                        """
                        select group_discount || ' ' || points_balance || ' ' || credit_limit || ' '
                          || credit_balance from customer_copy"""))
                .containsExactly("7.50 12.50 100.00 5.00"));
  }

  private void send(String type, long customer, long version, String data) {
    events.send(TOPIC, events.event(store, type, customer, version, data));
  }

  @Test
  void aDraftGetsItsCustomerAndLosesIt() {
    product(1, "100.00");
    customer(7, "0", "0", "0");
    long session = openSession(cashier);
    String draft = SALES + draft(cashier, session, 1, null);
    TestAnswer set = cashier.post(draft + "/customer/", "{\"customer\":7}").expect(200);
    assertThat(set.at("/data/customer_name")).isEqualTo("Клиент 7");
    assertThat(set.at("/data/version")).isEqualTo("3");
    TestAnswer cleared = cashier.post(draft + "/customer/", "{\"customer\":null}").expect(200);
    assertThat(cleared.json().at("/data/customer").isNull()).isTrue();
    for (String bad : List.of("-1", "\"x\"", "[]", "1.5")) {
      cashier.post(draft + "/customer/", "{\"customer\":%s}".formatted(bad)).expect(400);
    }
    cashier(5).post(draft + "/customer/", "{\"customer\":7}").expect(403);
    cashier.post(draft + "/cancel/", "{}").expect(200);
    assertRefused(cashier.post(draft + "/customer/", "{\"customer\":7}"), 409, "sale_cancelled");
  }
}
