package uz.erp.sales.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.sales.session.CashSum;

/** Frozen reports, their later revisions, and the counters they take their numbers from. */
@Repository
class ZReports {

  /** What the reports of former versions do not say. */
  private static final String UNSAID =
      """
      {"revision": 1, "is_blind": false, "held_count": 0, "cash_movements": []}""";

  private static final String REVISIONS =
      """
      select session_id, revision, body, reason, revised_by, created_at from (
        select session_id, 1 as revision, body, null as reason, null::bigint as revised_by, created_at
        from z_report
        union all
        select session_id, revision, body, reason, revised_by, created_at
        from z_report_revision) r
      """;

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
        .param("session", report.head().session())
        .param("register", report.head().register())
        .param("number", counted.zNumber())
        .param("total", counted.grandTotal().amount())
        .param("body", json.writeValueAsString(report))
        .param("now", report.head().generatedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Adds a revision, and what it changes to the register's running total. */
  void revise(SessionReport report, CashSum grandTotal, CashSum change, @Nullable String reason) {
    jdbc.sql(
            """
            insert into z_report_revision (session_id, revision, grand_total, body, reason,
              revised_by, created_at)
            values (:session, :revision, :total, cast(:body as jsonb), :reason, :by, :now)""")
        .param("session", report.head().session())
        .param("revision", report.head().revision())
        .param("total", grandTotal.amount())
        .param("body", json.writeValueAsString(report))
        .param("reason", reason)
        .param("by", CurrentEmployee.get().employeeId())
        .param("now", report.head().generatedAt().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("update register_counter set grand_total = grand_total + ? where register_id = ?")
        .params(change.amount(), report.head().register())
        .update();
  }

  /** The report as it counts now. */
  ZRevision latest(long sessionId) {
    return jdbc.sql(REVISIONS + "where session_id = ? order by revision desc limit 1")
        .param(sessionId)
        .query(this::revision)
        .single();
  }

  /** Everything that was ever frozen of a session, first to last. */
  List<ZRevision> revisions(long sessionId) {
    return jdbc.sql(REVISIONS + "where session_id = ? order by revision")
        .param(sessionId)
        .query(this::revision)
        .list();
  }

  /** Reads a frozen body, also one of a former version. */
  SessionReport read(String body) {
    ObjectNode known = (ObjectNode) json.readTree(UNSAID);
    known.setAll((ObjectNode) json.readTree(body));
    return json.treeToValue(known, SessionReport.class);
  }

  private ZRevision revision(ResultSet row, int number) throws SQLException {
    Instant at = row.getTimestamp("created_at").toInstant();
    return new ZRevision(
        row.getInt("revision"),
        at,
        row.getObject("revised_by", Long.class),
        row.getString("reason"),
        read(row.getString("body")));
  }
}
