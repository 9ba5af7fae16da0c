package uz.erp.task.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Finds tasks for those whom they concern. */
@Service
@Transactional(readOnly = true)
public class TaskQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "created_at", "task.created_at",
          "updated_at", "task.updated_at",
          "due_date", "task.due_date",
          "title", "task.title",
          "status", "task.status",
          "priority", "array_position(array['low', 'medium', 'high', 'urgent'], task.priority)");

  private static final String VIEW =
      """
      select task.*, assignee.full_name as assigned_to_name, creator.full_name as created_by_name,
             coalesce(task.due_date < :now
                      and task.status not in ('completed', 'cancelled'), false) as is_overdue
        from task
        left join employee assignee on assignee.id = task.assigned_to
        left join employee creator on creator.id = task.created_by
      """;

  private static final String VISIBLE =
      " where (:all or task.assigned_to = :viewer or task.created_by = :viewer) ";

  private static final String CHOSEN =
      """
        and (cast(:status as text) is null or task.status = :status)
        and (cast(:priority as text) is null or task.priority = :priority)
        and (cast(:category as text) is null or task.category = :category)
        and (cast(:assignee as bigint) is null or task.assigned_to = :assignee)
        and (cast(:text as text) is null
             or lower(task.title) like lower(:text)
             or lower(task.description) like lower(:text))
      """;

  private final JdbcClient jdbc;
  private final StoreClock clock;

  TaskQueries(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404 when there is no such task for this viewer
   */
  public TaskView get(long id, Viewer viewer) {
    return jdbc.sql(VIEW + VISIBLE + " and task.id = :id")
        .paramSource(parameters(viewer).addValue("id", id))
        .query(TaskQueries::view)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** The tasks this viewer may see, newest first unless asked otherwise. */
  public PageView<TaskView> list(TaskFilter filter, Viewer viewer, PageQuery page) {
    MapSqlParameterSource parameters =
        parameters(viewer)
            .addValue("status", code(filter.status()))
            .addValue("priority", code(filter.priority()))
            .addValue("category", code(filter.category()))
            .addValue("assignee", filter.assignedTo())
            .addValue("text", page.search() == null ? null : contains(page.search()))
            .addValue("limit", page.limit())
            .addValue("offset", page.offset());
    List<TaskView> tasks =
        jdbc.sql(
                VIEW
                    + VISIBLE
                    + CHOSEN
                    + (" order by " + page.orderBy(ORDERINGS, "-created_at"))
                    + " nulls last, task.id desc limit :limit offset :offset")
            .paramSource(parameters)
            .query(TaskQueries::view)
            .list();
    long count =
        jdbc.sql("select count(*) from task" + VISIBLE + CHOSEN)
            .paramSource(parameters)
            .query(Long.class)
            .single();
    return page.view(tasks, count);
  }

  private MapSqlParameterSource parameters(Viewer viewer) {
    return new MapSqlParameterSource("all", viewer.seesAll())
        .addValue("viewer", viewer.employeeId())
        .addValue("now", clock.now().atOffset(ZoneOffset.UTC));
  }

  private static @Nullable String code(@Nullable Coded coded) {
    return coded == null ? null : coded.code();
  }

  private static String contains(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private static TaskView view(ResultSet row, int number) throws SQLException {
    return new TaskView(
        row.getLong("id"),
        row.getString("title"),
        row.getString("description"),
        TaskStatus.valueOf(constant(row, "status")),
        TaskPriority.valueOf(constant(row, "priority")),
        TaskCategory.valueOf(constant(row, "category")),
        row.getObject("assigned_to", Long.class),
        row.getString("assigned_to_name"),
        row.getLong("created_by"),
        row.getString("created_by_name"),
        instant(row, "due_date"),
        row.getBoolean("is_overdue"),
        instant(row, "started_at"),
        instant(row, "completed_at"),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static String constant(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
