package uz.erp.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.task.cause.CauseView;
import uz.erp.task.cause.TaskCauses;

/** Reads the tasks that an employee may see. */
@Service
@Transactional(readOnly = true)
public class TaskQueries {

  /** The values of {@code ordering}, for the OpenAPI document. */
  public static final String ORDERING =
      "Ordering: created_at, updated_at, due_date, priority, status, title.";

  /** The tasks that a viewer sees; parameters: {@code :all}, {@code :viewer}. */
  public static final String VISIBLE =
      """
       where task.deleted_at is null
         and (:all or task.assigned_to = :viewer or task.created_by = :viewer)
      """;

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "created_at", "task.created_at",
          "updated_at", "task.updated_at",
          "due_date", "task.due_date",
          "title", "task.title",
          "status", "task.status",
          "priority", "array_position(array['low', 'medium', 'high', 'urgent'], task.priority)");

  private static final String SEARCHED =
      """
        and (cast(:text as text) is null
             or lower(task.title) like lower(:text)
             or lower(task.description) like lower(:text))
      """;

  private static final String OF_THE_DAY =
      """
        and task.due_date >= :day_start and task.due_date < :day_end
        and (task.status not in ('completed', 'cancelled')
             or (task.completed_at >= :day_start and task.completed_at < :day_end))
      """;

  private final JdbcClient jdbc;
  private final Checklists checklists;
  private final TaskCauses causes;
  private final StoreClock clock;

  TaskQueries(JdbcClient jdbc, Checklists checklists, TaskCauses causes, StoreClock clock) {
    this.jdbc = jdbc;
    this.checklists = checklists;
    this.causes = causes;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404 when there is no such task for this viewer
   */
  public TaskView get(long id, Viewer viewer) {
    Map<Long, List<ChecklistItemView>> items = checklists.list(List.of(id));
    Map<Long, CauseView> reasons = causes.find(List.of(id));
    return jdbc.sql(TaskRows.SELECT + VISIBLE + " and task.id = :id")
        .paramSource(parameters(viewer).addValue("id", id))
        .query((row, number) -> TaskRows.view(row, items, reasons))
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /**
   * For what belongs to a task and is seen with it.
   *
   * @throws ProblemException 404 when there is no such task for this viewer
   */
  public void requireVisible(long id, Viewer viewer) {
    boolean visible =
        jdbc.sql("select exists (select from task" + VISIBLE + " and task.id = :id)")
            .paramSource(parameters(viewer).addValue("id", id))
            .query(Boolean.class)
            .single();
    if (!visible) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
  }

  /** The tasks this viewer may see, newest first by default. */
  public PageView<TaskView> list(TaskFilter filter, Viewer viewer, PageQuery page) {
    return list(TaskFilter.CONDITION, parameters(viewer), filter, page, "-created_at");
  }

  /** What is due today in the store's time zone and still open, or was completed today. */
  public PageView<TaskView> today(TaskFilter filter, Viewer viewer, PageQuery page) {
    LocalDate today = clock.today();
    MapSqlParameterSource parameters =
        parameters(viewer)
            .addValue("day_start", TaskRows.time(clock.startOfDay(today)))
            .addValue("day_end", TaskRows.time(clock.startOfDay(today.plusDays(1))));
    return list(TaskFilter.CONDITION + OF_THE_DAY, parameters, filter, page, "due_date");
  }

  /** Open tasks after their due date, longest overdue first. */
  public PageView<TaskView> overdue(TaskFilter filter, Viewer viewer, PageQuery page) {
    String overdue = " and task.due_date < :now and task.status not in ('completed', 'cancelled') ";
    return list(TaskFilter.CONDITION + overdue, parameters(viewer), filter, page, "due_date");
  }

  private PageView<TaskView> list(
      String condition,
      MapSqlParameterSource parameters,
      TaskFilter filter,
      PageQuery page,
      String byDefault) {
    filter
        .addTo(parameters)
        .addValue("text", page.search() == null ? null : contains(page.search()))
        .addValue("limit", page.limit())
        .addValue("offset", page.offset());
    List<Long> ids =
        jdbc.sql(
                "select task.id from task"
                    + VISIBLE
                    + condition
                    + SEARCHED
                    + (" order by " + page.orderBy(ORDERINGS, byDefault))
                    + " nulls last, task.id desc limit :limit offset :offset")
            .paramSource(parameters)
            .query(Long.class)
            .list();
    long count =
        jdbc.sql("select count(*) from task" + VISIBLE + condition + SEARCHED)
            .paramSource(parameters)
            .query(Long.class)
            .single();
    return page.view(inOrder(ids), count);
  }

  /** Names and counts are looked up for the page only, not for the rows before it. */
  private List<TaskView> inOrder(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, List<ChecklistItemView>> items = checklists.list(ids);
    Map<Long, CauseView> reasons = causes.find(ids);
    return jdbc.sql(
            TaskRows.SELECT
                + " where task.id in (:ids) order by array_position(cast(:order as bigint[]), task.id)")
        .param("now", TaskRows.time(clock.now()))
        .param("ids", ids)
        .param("order", ids.toArray(Long[]::new))
        .query((row, number) -> TaskRows.view(row, items, reasons))
        .list();
  }

  private MapSqlParameterSource parameters(Viewer viewer) {
    Instant now = clock.now();
    return new MapSqlParameterSource("all", viewer.seesAll())
        .addValue("viewer", viewer.employeeId())
        .addValue("now", TaskRows.time(now));
  }

  private static String contains(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
