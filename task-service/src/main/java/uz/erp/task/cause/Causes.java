package uz.erp.task.cause;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.time.StoreClock;

/** Finds what is wrong in the store now. */
@Service
public class Causes {

  /** A cashier does not remember an older count. */
  private static final Duration CASH_DAYS = Duration.ofDays(7);

  private static final String WITHOUT_CASE =
      """
       and not exists (
        select from rule_case c
        where c.kind = :kind and c.subject_id = s.%s
          and (c.ended_at is null or c.occurrence >= %s))
      order by s.%s limit :limit
      """;

  private final JdbcClient jdbc;
  private final StoreClock clock;

  Causes(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is wrong with this subject, whose row is locked until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Finding> findLocked(CauseKind kind, long subjectId, Thresholds thresholds) {
    jdbc.sql(CauseSql.of(kind).lock())
        .param("subject", subjectId)
        .query((row, number) -> number)
        .list();
    return find(kind, subjectId, thresholds);
  }

  /** The same for a subject that this transaction has changed, and so locked, itself. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Finding> find(CauseKind kind, long subjectId, Thresholds thresholds) {
    CauseSql sql = CauseSql.of(kind);
    return jdbc.sql(sql.findings() + " and s." + sql.key() + " = :subject")
        .params(parameters(thresholds))
        .param("subject", subjectId)
        .query(finding(kind))
        .optional();
  }

  /** Subjects with something wrong and no case for it yet. */
  @Transactional(readOnly = true)
  public List<Long> listWithoutCase(CauseKind kind, Thresholds thresholds, int limit) {
    CauseSql sql = CauseSql.of(kind);
    return jdbc.sql(
            sql.findings()
                + (" and " + sql.fresh())
                + WITHOUT_CASE.formatted(sql.key(), sql.occurrence(), sql.key()))
        .params(parameters(thresholds))
        .param("kind", kind.code())
        .param("limit", limit)
        .query((row, number) -> row.getLong("subject_id"))
        .list();
  }

  private Map<String, @Nullable Object> parameters(Thresholds thresholds) {
    Money amount = thresholds.minAmount();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("today", clock.today());
    parameters.put("zone", clock.zone().getId());
    parameters.put("week_ago", clock.now().minus(CASH_DAYS).atOffset(ZoneOffset.UTC));
    parameters.put("days", thresholds.daysBefore());
    parameters.put("amount", amount == null ? null : amount.amount());
    parameters.put(
        "segments", thresholds.segments().stream().map(RiskSegment::code).toArray(String[]::new));
    return parameters;
  }

  private static RowMapper<Finding> finding(CauseKind kind) {
    return (row, number) -> read(kind, row);
  }

  private static Finding read(CauseKind kind, ResultSet row) throws SQLException {
    return new Finding(
        kind,
        row.getLong("subject_id"),
        row.getObject("occurrence", OffsetDateTime.class).toInstant(),
        row.getString("label"),
        Figures.read(kind, row.getString("figures")));
  }
}
