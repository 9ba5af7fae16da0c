package uz.erp.task.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.task.task.FieldChange;
import uz.erp.task.task.TaskHistoryEntry;
import uz.erp.task.task.TaskQueries;
import uz.erp.task.task.Viewer;

/** Records and shows the history of tasks. */
@Service
public class TaskHistory {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, String> ORDERINGS = Map.of("at", "h.id");

  private final JdbcClient jdbc;
  private final TaskQueries tasks;

  TaskHistory(JdbcClient jdbc, TaskQueries tasks) {
    this.jdbc = jdbc;
    this.tasks = tasks;
  }

  /** Part of the transaction of the change: a change that cannot be recorded is rolled back. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(TaskHistoryEntry step) {
    jdbc.sql(
            """
            insert into task_history (task_id, action, employee_id, occurred_at, changes, comment)
            values (:task, :action, :employee, :at, cast(:changes as jsonb), :comment)
            """)
        .param("task", step.taskId())
        .param("action", step.action())
        .param("employee", step.by())
        .param("at", step.at().atOffset(ZoneOffset.UTC))
        .param("changes", JSON.writeValueAsString(step.changes()))
        .param("comment", step.comment())
        .update();
  }

  /**
   * The history of a task, newest first by default.
   *
   * @throws ProblemException 404 when there is no such task for the current employee
   */
  @Transactional(readOnly = true)
  public PageView<HistoryEntryView> list(long taskId, PageQuery page) {
    tasks.requireVisible(taskId, Viewer.current());
    List<HistoryEntryView> entries =
        jdbc.sql(
                """
                select h.*, e.full_name as employee_name
                  from task_history h
                  left join employee e on e.id = h.employee_id
                 where h.task_id = :task
                """
                    + (" order by " + page.orderBy(ORDERINGS, "-at"))
                    + " limit :limit offset :offset")
            .param("task", taskId)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(TaskHistory::view)
            .list();
    long count =
        jdbc.sql("select count(*) from task_history where task_id = :task")
            .param("task", taskId)
            .query(Long.class)
            .single();
    return page.view(entries, count);
  }

  private static HistoryEntryView view(ResultSet row, int number) throws SQLException {
    return new HistoryEntryView(
        row.getLong("id"),
        row.getString("action"),
        row.getObject("employee_id", Long.class),
        row.getString("employee_name"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        List.of(JSON.readValue(row.getString("changes"), FieldChange[].class)),
        row.getString("comment"));
  }
}
