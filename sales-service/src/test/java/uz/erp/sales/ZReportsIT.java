package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

/** Frozen reports and their revisions. */
class ZReportsIT extends TradingIT {

  private long closedSession(TestApi who, int sales) {
    long session = openSession(who);
    for (int i = 0; i < sales; i++) {
      sell(who, session, 1, "1");
    }
    who.post(
            SESSIONS + session + "/close/",
            """
            {"actual_cash":%d,"counted":[{"payment_method":"card","amount":0}]}"""
                .formatted(100_000 + 10 * sales))
        .expect(200);
    return session;
  }

  private TestAnswer revise(long session) {
    return manager.post(SESSIONS + session + "/report/revise/", "{\"reason\":\"поздний чек\"}");
  }

  /** As a sale made offline that reaches the books when its session is closed. */
  private void moveASale(long from, long to) {
    query(
        Long.class,
        """
        update sale set session_id = ? where id = (
          select min(id) from sale where session_id = ? and number is not null) returning id""",
        to,
        from);
  }

  @Test
  void whatDidNotChangeGetsNoRevision() {
    product(1, "10.00");
    long session = closedSession(cashier, 2);
    TestAnswer revised = revise(session).expect(200);
    assertThat(revised.at("/message")).isEqualTo("Ничего не изменилось, отчёт прежний");
    assertThat(revised.at("/data/revision")).isEqualTo("1");
    assertThat(revised.json().at("/data"))
        .isEqualTo(manager.get(SESSIONS + session + "/report/").json());
    assertThat(query(Long.class, "select count(*) from z_report_revision")).containsExactly(0L);
  }

  @Test
  void aLateSaleMakesARevisionAndTheFirstReportStays() throws Exception {
    product(1, "10.00");
    long session = closedSession(cashier, 2);
    String first = cashier.get(SESSIONS + session + "/report/").text();
    long open = openSession(cashier);
    sell(cashier, open, 1, "1");
    moveASale(open, session);

    List<TestAnswer> answers = together(4, () -> revise(session));
    assertThat(count(answers, 200)).isEqualTo(4);
    assertThat(answers.stream().filter(a -> a.at("/message").equals("Отчёт пересчитан")))
        .hasSize(1);
    JsonNode now = cashier.get(SESSIONS + session + "/report/").json();
    assertThat(now.at("/revision").asInt()).isEqualTo(2);
    assertThat(now.at("/z_number").asInt()).isEqualTo(1);
    assertThat(now.at("/sales_count").asInt()).isEqualTo(3);
    assertThat(now.at("/expected_cash").asString()).isEqualTo("100030.00");
    assertThat(now.at("/actual_cash").asString()).isEqualTo("100020.00");
    assertThat(now.at("/difference").asString()).isEqualTo("-10.00");
    assertThat(now.at("/difference_exceeds_limit").asBoolean()).isTrue();
    assertThat(now.at("/reconciliation/1/counted").asString()).isEqualTo("0.00");
    assertThat(now.at("/grand_total").asString()).isEqualTo("30.00");
    assertThat(cashier.get(SESSIONS + session + "/").at("/difference")).isEqualTo("-10.00");

    JsonNode z = cashier.get(Z_REPORTS + session + "/").expect(200).json();
    assertThat(z.at("/revisions").size()).isEqualTo(2);
    assertThat(z.at("/revisions/0/report").toString()).isEqualTo(first);
    assertThat(z.at("/revisions/1/reason").asString()).isEqualTo("поздний чек");
    assertThat(z.at("/revisions/1/revised_by").asLong()).isEqualTo(2);
    assertThat(z.at("/revisions/1/report")).isEqualTo(now);
    assertThatThrownBy(
            () -> query(Long.class, "delete from z_report_revision returning revision::bigint"))
        .rootCause()
        .hasMessageContaining("never changed");

    // the running total goes on from what is known now
    cashier.post(SESSIONS + open + "/close/", "{\"actual_cash\":100000}").expect(200);
    assertThat(cashier.get(SESSIONS + open + "/report/").at("/grand_total")).isEqualTo("30.00");
    assertThat(revise(session).expect(200).at("/data/revision")).isEqualTo("2");
  }

  @Test
  void theCountAndEachRevisionOfItAreTold() {
    product(1, "10.00");
    long session = closedSession(cashier, 2);
    long open = openSession(cashier);
    sell(cashier, open, 1, "1");
    moveASale(open, session);
    revise(session).expect(200);
    revise(session).expect(200);

    List<CloudEvent> published =
        events.list("sales.session", e -> e.tenantkey().equals(store.key()), 2);
    published.forEach(EventContracts.published()::requireFit);
    assertThat(published).extracting(CloudEvent::aggregateversion).containsExactly(1L, 2L);
    assertThat(published)
        .extracting(e -> e.data().at("/difference").asString())
        .containsExactly("0.00", "-10.00");
    assertThat(published)
        .extracting(e -> e.data().at("/difference_exceeds_limit").asBoolean())
        .containsExactly(false, true);
    assertThat(published.getFirst().data().at("/business_date").asString())
        .isEqualTo(LocalDate.now(store.tenant().zone()).toString());
  }

  @Test
  void onlyAClosedSessionIsCountedAnewAndNotByItsCashier() {
    long session = openSession(cashier);
    assertThat(revise(session).expect(409).at("/code")).isEqualTo("session_not_closed");
    cashier.post(SESSIONS + session + "/report/revise/", "{}").expect(403);
  }

  @Test
  void reportsAreListedByRegisterAndDay() {
    product(1, "10.00");
    long session = closedSession(cashier, 1);
    openSession(cashier);
    long other = closedSession(cashier(1), 2);
    ZoneId zone = store.tenant().zone();
    LocalDate today = LocalDate.now(zone);
    JsonNode all = manager.get(Z_REPORTS).expect(200).json();
    assertThat(all.at("/count").asInt()).isEqualTo(2);
    assertThat(all.at("/results/0/id").asLong()).isEqualTo(other);
    assertThat(all.at("/results/0/net_total").asString()).isEqualTo("20.00");
    assertThat(all.at("/results/0/revision").asInt()).isEqualTo(1);
    assertThat(manager.get(Z_REPORTS + "?ordering=id").at("/results/0/id"))
        .isEqualTo(String.valueOf(session));
    assertThat(manager.get(Z_REPORTS + "?register=2").at("/results/0/id"))
        .isEqualTo(String.valueOf(other));
    String days = Z_REPORTS + "?date_from=%s&date_to=%s";
    assertThat(manager.get(days.formatted(today.minusDays(1), today.plusDays(1))).at("/count"))
        .isEqualTo("2");
    assertThat(manager.get(days.formatted(today.plusDays(2), today.plusDays(9))).at("/count"))
        .isEqualTo("0");
    assertThat(manager.get(Z_REPORTS + "?date_to=" + today.minusDays(2)).at("/count"))
        .isEqualTo("0");
    assertThat(cashier.get(Z_REPORTS).at("/count")).isEqualTo("1");
    cashier.get(Z_REPORTS + other + "/").expect(404);
    api.as(store, "stockkeeper").get(Z_REPORTS).expect(403);

    moveASale(other, session);
    revise(other).expect(200);
    assertThat(manager.get(Z_REPORTS).at("/results/0/revision")).isEqualTo("2");
    assertThat(manager.get(Z_REPORTS).at("/results/0/net_total")).isEqualTo("10.00");
  }

  @Test
  void aReportFrozenByAFormerVersionIsStillRead() {
    long session = openSession(cashier);
    query(
        Long.class,
        """
        update cash_session set status = 'closed', closed_at = now(), closed_by = 3,
          expected_cash = 100010, actual_cash = 100010, difference = 0 where id = ? returning id""",
        session);
    query(
        Long.class,
        """
        insert into z_report (session_id, register_id, z_number, grand_total, created_at, body)
        values (?, 1, 1, 10, now(), '{"type":"z","z_number":1,"session":1,"register":1,
          "register_name":"Касса 1","cashier":3,"cashier_name":"Петр Петров","status":"closed",
          "opened_at":"2026-01-01T00:00:00Z","closed_at":"2026-01-01T01:00:00Z",
          "generated_at":"2026-01-01T01:00:00Z","opening_balance":"100000.00","sales_count":1,
          "items_quantity":"1.000","sales_total":"10.00","average_sale":"10.00",
          "discount_total":"0.00","tax_total":"1.07",
          "sales_by_method":[{"payment_method":"cash","count":1,"amount":"10.00"}],
          "refunds_count":0,"refunds_total":"0.00","refunds_tax":"0.00","refunds_by_method":[],
          "net_total":"10.00","cash_received":"10.00","change_given":"0.00","cash_in":"0.00",
          "cash_out":"0.00","expected_cash":"100010.00","actual_cash":"100010.00",
          "difference":"0.00","cancelled_count":0,"top_items":[],"grand_total":"10.00"}')
        returning session_id""",
        session);
    TestAnswer report = cashier.get(SESSIONS + session + "/report/").expect(200);
    assertThat(report.at("/sales_total")).isEqualTo("10.00");
    assertThat(report.at("/revision")).isEqualTo("1");
    assertThat(cashier.get(Z_REPORTS).expect(200).at("/results/0/net_total")).isEqualTo("10.00");
    cashier.get(Z_REPORTS + session + "/").expect(200);
    assertThat(revise(session).expect(200).at("/data/revision")).isEqualTo("2");
  }
}
