package uz.erp.task.cause;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.time.StoreClock;

/** Answers why rules opened tasks; all of a list in one statement. */
@Service
@Transactional(readOnly = true)
public class TaskCauses {

  private static final String CASES =
      """
      select c.*, known.title, known.figures
      from rule_case c left join lateral (
      """
          + Arrays.stream(CauseKind.values())
              .map(kind -> CauseSql.of(kind).knownOf(kind))
              .collect(Collectors.joining("\nunion all\n"))
          + """

            ) known on true
            where c.task_id = any (cast(:tasks as bigint[]))
            """;

  private final JdbcClient jdbc;
  private final StoreClock clock;

  TaskCauses(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The causes of those of the tasks that a rule opened, by the id of the task, with the figures
   * that the caller may see.
   */
  public Map<Long, CauseView> find(Collection<Long> taskIds) {
    if (taskIds.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(CASES)
        .param("tasks", taskIds.toArray(Long[]::new))
        .param("zone", clock.zone().getId())
        .query(TaskCauses::row)
        .list()
        .stream()
        .collect(Collectors.toMap(Row::taskId, Row::cause));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    CauseKind kind = CauseKind.find(row.getString("kind")).orElseThrow();
    long subjectId = row.getLong("subject_id");
    Instant closedAt = instant(row, "closed_at");
    Instant resolvedAt = instant(row, "ended_at");
    Map<String, String> opened = Figures.readVisible(kind, row.getString("opened_figures"));
    Map<String, String> now = figures(kind, row.getString("figures"));
    Map<String, String> closed = figures(kind, row.getString("closed_figures"));
    Map<String, String> last = closedAt == null ? now : closed;
    String title = row.getString("title");
    return new Row(
        row.getLong("task_id"),
        new CauseView(
            kind,
            subjectId,
            kind.link(subjectId),
            title == null ? "№ " + subjectId : title,
            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
            opened,
            closedAt == null ? now : null,
            closedAt,
            closed,
            resolvedAt != null,
            resolvedAt,
            last == null ? List.of() : Figures.changes(kind, opened, last)));
  }

  private static @Nullable Map<String, String> figures(CauseKind kind, @Nullable String json) {
    return json == null ? null : Figures.readVisible(kind, json);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private record Row(long taskId, CauseView cause) {}
}
