package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.TestAnswer;

/** Ending, counting and closing a session. */
class ClosingIT extends TradingIT {

  private static final List<String> MONEY =
      List.of(
          "sales_total",
          "average_sale",
          "discount_total",
          "rounding_total",
          "tax_total",
          "sales_by_method",
          "refunds_total",
          "refunds_by_method",
          "net_total",
          "cash_received",
          "change_given",
          "debt_payments_total",
          "debt_payments_by_method",
          "tax_by_rate",
          "top_items",
          "by_hour",
          "expected_cash",
          "reconciliation");

  private TestAnswer end(long session) {
    return cashier.post(SESSIONS + session + "/end/", "{}");
  }

  private TestAnswer close(long session, String body) {
    return cashier.post(SESSIONS + session + "/close/", body);
  }

  private TestAnswer pay(long sale, String method, String amount) {
    return cashier
        .post(
            SALES + sale + "/checkout/",
            """
            {"payments":[{"payment_method":"%s","amount":%s}]}"""
                .formatted(method, amount))
        .expect(200);
  }

  @Test
  void anEndedSessionSellsNothingAndIsStillCounted() {
    product(1, "10.00");
    long session = openSession(cashier);
    sell(cashier, session, 1, "1");
    String movements = SESSIONS + session + "/cash-movements/";
    TestAnswer moved =
        cashier.post(movements, "{\"type\":\"in\",\"amount\":5,\"reason\":\"размен\"}").expect(201);

    TestAnswer ended = end(session).expect(200);
    assertThat(ended.at("/message")).isEqualTo("Смена завершена");
    assertThat(ended.at("/data/status")).isEqualTo("ended");
    assertThat(ended.at("/data/ended_at")).isNotBlank();
    assertEnded(scan(cashier, session, 1, "1"));
    assertEnded(cashier.post(movements, "{\"type\":\"in\",\"amount\":5,\"reason\":\"x\"}"));
    assertEnded(end(session));
    assertThat(cashier.get(SESSIONS + session + "/report/").expect(200).at("/type")).isEqualTo("x");
    assertThat(cashier.get(SESSIONS + "?status=ended").at("/results/0/id"))
        .isEqualTo(String.valueOf(session));
    // a mistake found while counting can still be put right
    cashier.post(movements + moved.at("/data/id") + "/reverse/", "{}").expect(201);

    TestAnswer closed = close(session, "{\"actual_cash\":100010}").expect(200);
    assertThat(closed.at("/data/difference")).isEqualTo("0.00");
    assertThat(closed.at("/data/ended_at")).isEqualTo(ended.at("/data/ended_at"));
    assertThat(end(session).expect(409).at("/code")).isEqualTo("session_closed");
  }

  @Test
  void theNextShiftBeginsWhileTheLastIsCounted() {
    long first = openSession(cashier);
    end(first).expect(200);
    cashier.get(SESSIONS + "current/").expect(404);
    TestAnswer second = cashier.post(SESSIONS + "open/", "{\"opening_balance\":0}").expect(201);
    assertThat(second.at("/data/register")).isEqualTo("1");
    close(first, "{\"actual_cash\":100000}").expect(200);
    close(id(second), "{\"actual_cash\":0}").expect(200);
    assertThat(query(Long.class, "select z_number from z_report order by session_id"))
        .containsExactly(1L, 2L);
  }

  @Test
  void aSaleInProgressHoldsTheEndUp() {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = id(scan(cashier, session, 1, "1").expect(200));
    assertThat(end(session).expect(409).at("/code")).isEqualTo("session_has_pending_sale");
    payCash(cashier, sale, "10").expect(200);
    end(session).expect(200);
  }

  @Test
  void onlyItsCashierEndsASessionOrWhoManagesSales() {
    long session = openSession(cashier);
    assertThat(cashier(1).post(SESSIONS + session + "/end/", "{}").expect(403).at("/code"))
        .isEqualTo("not_your_session");
    manager.post(SESSIONS + session + "/end/", "{}").expect(200);
    manager.post(SESSIONS + session + "/close/", "{\"actual_cash\":1}").expect(200);
  }

  @Test
  void whatWasCountedIsHeldAgainstWhatWasExpectedByMethod() {
    product(1, "10.00");
    long session = openSession(cashier);
    pay(id(scan(cashier, session, 1, "3")), "card", "30");
    pay(id(scan(cashier, session, 1, "2")), "mobile", "20");
    sell(cashier, session, 1, "1");
    TestAnswer closed =
        close(
                session,
                """
                {"actual_cash": 100009, "note": " Рубль потерян ",
                 "counted": [{"payment_method":"card","amount":30},
                   {"payment_method":"mobile","amount":"25.50"}],
                 "denominations": [{"value":50000,"count":2},{"value":1,"count":9},
                   {"value":1000,"count":0}]}""")
            .expect(200);
    assertThat(closed.at("/data/difference")).isEqualTo("-1.00");
    assertThat(closed.at("/data/difference_exceeds_limit")).isEqualTo("true");
    assertThat(closed.at("/data/note")).isEqualTo("Рубль потерян");
    JsonNode z = cashier.get(SESSIONS + session + "/report/").expect(200).json();
    assertThat(z.at("/reconciliation").toString())
        .isEqualTo(
            """
            [{"payment_method":"cash","expected":"100010.00","counted":"100009.00",\
            "difference":"-1.00"},\
            {"payment_method":"card","expected":"30.00","counted":"30.00","difference":"0.00"},\
            {"payment_method":"mobile","expected":"20.00","counted":"25.50","difference":"5.50"},\
            {"payment_method":"transfer","expected":"0.00","counted":null,"difference":null}]""");
    assertThat(z.at("/denominations/0/count").asInt()).isEqualTo(2);
    assertThat(z.at("/difference").asString()).isEqualTo("-1.00");
    assertThat(z.at("/difference_exceeds_limit").asBoolean()).isTrue();
    assertThat(z.at("/note").asString()).isEqualTo("Рубль потерян");
    assertThat(
            query(
                String.class,
                "select payment_method || amount from session_count order by payment_method"))
        .containsExactly("card30.00", "mobile25.50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99500", "100500"})
  void aDifferenceWithinTheLimitCallsForNoAttention(String counted) {
    manager.patch("/api/sales/settings/", "{\"difference_limit\":500}").expect(200);
    long session = openSession(cashier);
    TestAnswer closed = close(session, "{\"actual_cash\":%s}".formatted(counted)).expect(200);
    assertThat(closed.at("/data/difference_exceeds_limit")).isEqualTo("false");
    long next = openSession(cashier);
    assertThat(
            close(next, "{\"actual_cash\":99499.99}")
                .expect(200)
                .at("/data/difference_exceeds_limit"))
        .isEqualTo("true");
  }

  @Test
  void aCountThatContradictsItselfIsRefusedAndNothingIsClosed() {
    long session = openSession(cashier);
    TestAnswer wrong =
        close(
                session,
                """
                {"actual_cash":100000,"denominations":[{"value":50000,"count":1}]}""")
            .expect(400);
    assertThat(wrong.at("/denominations/0")).contains("50000");
    TestAnswer cash =
        close(
                session,
                """
                {"actual_cash":100000,"counted":[{"payment_method":"cash","amount":100000}]}""")
            .expect(400);
    assertThat(cash.json().at("/errors").has("counted[0].payment_method")).isTrue();
    assertThat(cashier.get(SESSIONS + session + "/").at("/status")).isEqualTo("open");
  }

  @Test
  void whoCountsBlindLearnsWhatWasExpectedOnlyAfterwards() {
    product(1, "10.00");
    long session = openSession(cashier);
    sell(cashier, session, 1, "2");
    assertBlind(session, true);
    end(session).expect(200);
    assertBlind(session, true);
    assertThat(cashier.get(SESSIONS + session + "/").json().at("/expected_cash").isNull()).isTrue();
    assertThat(manager.get(SESSIONS + session + "/report/").at("/expected_cash"))
        .isEqualTo("100020.00");
    close(session, "{\"actual_cash\":100020}").expect(200);
    assertBlind(session, false);
  }

  @Test
  void aStoreMayShowItsCashiersWhatIsExpected() {
    manager.patch("/api/sales/settings/", "{\"blind_count\":false}").expect(200);
    product(1, "10.00");
    long session = openSession(cashier);
    sell(cashier, session, 1, "2");
    assertBlind(session, false);
  }

  @Test
  void endsClosesAndSalesInTheSameMomentLeaveOneCount() throws Exception {
    product(1, "10.00");
    for (int round = 0; round < 5; round++) {
      long session = openSession(cashier);
      long sale = id(scan(cashier, session, 1, "1").expect(200));
      List<Callable<TestAnswer>> calls =
          List.of(
              () -> payCash(cashier, sale, "10"),
              () -> end(session),
              () -> end(session),
              () -> manager.post(SESSIONS + session + "/close/", "{\"actual_cash\":100010}"),
              () -> close(session, "{\"actual_cash\":100010}"));
      List<TestAnswer> answers = together(calls);
      assertThat(answers).allMatch(a -> a.status() == 200 || a.status() == 409);
      assertThat(answers.getFirst().status()).isEqualTo(200);
      if (!cashier.get(SESSIONS + session + "/").at("/status").equals("closed")) {
        close(session, "{\"actual_cash\":100010}").expect(200);
      }
      assertThat(
              query(
                  String.class, "select difference::text from cash_session where id = ?", session))
          .containsExactly("0.00");
    }
    assertThat(query(Long.class, "select z_number from z_report order by 1"))
        .containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  private void assertBlind(long session, boolean blind) {
    JsonNode report = cashier.get(SESSIONS + session + "/report/").expect(200).json();
    assertThat(report.at("/is_blind").asBoolean()).isEqualTo(blind);
    for (String field : MONEY) {
      assertThat(report.has(field)).as(field).isTrue();
      assertThat(report.get(field).isNull()).as(field).isEqualTo(blind);
    }
    assertThat(report.at("/opening_balance").asString()).isEqualTo("100000.00");
    assertThat(report.at("/sales_count").asInt()).isEqualTo(1);
    assertThat(report.at("/items_quantity").asString()).isEqualTo("2.000");
  }

  private static void assertEnded(TestAnswer answer) {
    assertThat(answer.expect(409).at("/code")).isEqualTo("session_ended");
  }
}
