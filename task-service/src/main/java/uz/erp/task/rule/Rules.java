package uz.erp.task.rule;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.task.cause.CauseKind;
import uz.erp.task.cause.RiskSegment;
import uz.erp.task.cause.Thresholds;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;

/** Keeps the store's five rules. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Rules {

  /** So many tasks a look at everything opens of one rule; what is more is counted. */
  static final int BUDGET = 200;

  private static final String ALL = "select * from task_rule";

  private final JdbcClient jdbc;

  Rules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Rule> list() {
    return jdbc.sql(ALL).query(Rules::row).list().stream()
        .sorted(Comparator.comparing(Rule::kind))
        .toList();
  }

  public Rule get(CauseKind kind) {
    return jdbc.sql(ALL + " where kind = ?").param(kind.code()).query(Rules::row).single();
  }

  public Rule lock(CauseKind kind) {
    return jdbc.sql(ALL + " where kind = ? for no key update")
        .param(kind.code())
        .query(Rules::row)
        .single();
  }

  public Rule store(
      CauseKind kind, RuleDetails details, @Nullable Instant activeSince, Instant now) {
    Money amount = details.thresholds().minAmount();
    return jdbc.sql(
            """
            update task_rule set is_active = :active, active_since = :since, assigned_to = :assignee,
              priority = :priority, category = :category, due_in_hours = :hours,
              days_before = :days, min_amount = :amount, segments = cast(:segments as text[]),
              budget = :budget, looked_on = null, version = version + 1, updated_at = :now
            where kind = :kind returning *""")
        .param("active", details.isActive())
        .param("since", activeSince == null ? null : activeSince.atOffset(ZoneOffset.UTC))
        .param("assignee", details.assignedTo())
        .param("priority", details.priority().code())
        .param("category", details.category().code())
        .param("hours", details.dueInHours())
        .param("days", details.thresholds().daysBefore())
        .param("amount", amount == null ? null : amount.amount())
        .param("segments", codes(details.thresholds().segments()))
        .param("budget", BUDGET)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("kind", kind.code())
        .query(Rules::row)
        .single();
  }

  /** The first look of a day may open as many again. */
  public void beginLook(CauseKind kind, LocalDate today) {
    jdbc.sql(
            """
            update task_rule set looked_on = :today,
              budget = case when looked_on is null then budget else :budget end
            where kind = :kind and (looked_on is null or looked_on < :today)""")
        .param("today", today)
        .param("budget", BUDGET)
        .param("kind", kind.code())
        .update();
  }

  /** Whether the present look may open one more. */
  public boolean spend(CauseKind kind) {
    return jdbc.sql("update task_rule set budget = budget - 1 where kind = ? and budget > 0")
            .param(kind.code())
            .update()
        == 1;
  }

  private static String @Nullable [] codes(List<RiskSegment> segments) {
    return segments.isEmpty()
        ? null
        : segments.stream().map(RiskSegment::code).toArray(String[]::new);
  }

  private static Rule row(ResultSet row, int number) throws SQLException {
    return new Rule(
        CauseKind.find(row.getString("kind")).orElseThrow(),
        new RuleDetails(
            row.getBoolean("is_active"),
            row.getObject("assigned_to", Long.class),
            TaskPriority.valueOf(row.getString("priority").toUpperCase(Locale.ROOT)),
            TaskCategory.valueOf(row.getString("category").toUpperCase(Locale.ROOT)),
            row.getObject("due_in_hours", Integer.class),
            new Thresholds(
                row.getObject("days_before", Integer.class),
                row.getBigDecimal("min_amount") == null
                    ? null
                    : Money.of(row.getBigDecimal("min_amount")),
                segments(row.getArray("segments")))),
        row.getObject("active_since", OffsetDateTime.class) == null
            ? null
            : row.getObject("active_since", OffsetDateTime.class).toInstant(),
        row.getLong("version"),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static List<RiskSegment> segments(@Nullable Array codes) throws SQLException {
    if (codes == null) {
      return List.of();
    }
    List<String> chosen = List.of((String[]) codes.getArray());
    return Arrays.stream(RiskSegment.values())
        .filter(segment -> chosen.contains(segment.code()))
        .toList();
  }
}
