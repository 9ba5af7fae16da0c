package uz.erp.sales.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.sales.session.CashSum;

/** Frozen reports and the counters they take their numbers from. */
@Repository
class ZReports {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ZReports(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What the register has counted, this report included. */
  record Counted(long zNumber, CashSum grandTotal) {}

  /** Takes the register's next number; a rollback gives it back. */
  Counted next(long registerId, CashSum netTotal) {
    return jdbc.sql(
            """
            update register_counter set z_number = z_number + 1, grand_total = grand_total + :net
            where register_id = :register returning z_number, grand_total""")
        .param("net", netTotal.amount())
        .param("register", registerId)
        .query(
            (row, number) ->
                new Counted(row.getLong("z_number"), new CashSum(row.getBigDecimal("grand_total"))))
        .single();
  }

  void freeze(SessionReport report, Counted counted) {
    jdbc.sql(
            """
            insert into z_report (session_id, register_id, z_number, grand_total, body, created_at)
            values (:session, :register, :number, :total, cast(:body as jsonb), :now)""")
        .param("session", report.session())
        .param("register", report.register())
        .param("number", counted.zNumber())
        .param("total", counted.grandTotal().amount())
        .param("body", json.writeValueAsString(report))
        .param("now", report.generatedAt().atOffset(java.time.ZoneOffset.UTC))
        .update();
  }

  SessionReport get(long sessionId) {
    String body =
        jdbc.sql("select body::text from z_report where session_id = ?")
            .param(sessionId)
            .query(String.class)
            .single();
    return json.readValue(body, SessionReport.class);
  }
}
