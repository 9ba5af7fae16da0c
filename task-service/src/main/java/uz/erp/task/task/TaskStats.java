package uz.erp.task.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.time.StoreClock;

/** Counts the tasks that an employee may see. */
@Service
@Transactional(readOnly = true)
public class TaskStats {

  private final JdbcClient jdbc;
  private final StoreClock clock;

  TaskStats(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The tasks this viewer may see, counted.
   *
   * @param from the first day of creation that counts, in the store's time zone
   * @param to the last one
   */
  public TaskStatsView count(
      Viewer viewer, @Nullable Long assignedTo, @Nullable LocalDate from, @Nullable LocalDate to) {
    Map<String, Long> byStatus = new HashMap<>();
    Map<String, Long> byPriority = new HashMap<>();
    long[] sums = new long[2];
    jdbc.sql(
            """
            select status, priority, count(*) as tasks,
                   count(*) filter (where due_date < :now
                     and status not in ('completed', 'cancelled')) as overdue
              from task
             where deleted_at is null
               and (:all or assigned_to = :viewer or created_by = :viewer)
               and (cast(:assignee as bigint) is null or assigned_to = :assignee)
               and (cast(:from as timestamptz) is null or created_at >= :from)
               and (cast(:to as timestamptz) is null or created_at < :to)
             group by status, priority
            """)
        .param("all", viewer.seesAll())
        .param("viewer", viewer.employeeId())
        .param("now", TaskRows.time(clock.now()))
        .param("assignee", assignedTo)
        .param("from", from == null ? null : TaskRows.time(clock.startOfDay(from)))
        .param("to", to == null ? null : TaskRows.time(clock.startOfDay(to.plusDays(1))))
        .query(
            row -> {
              long tasks = row.getLong("tasks");
              byStatus.merge(row.getString("status"), tasks, Long::sum);
              byPriority.merge(row.getString("priority"), tasks, Long::sum);
              sums[0] += tasks;
              sums[1] += row.getLong("overdue");
            });
    return TaskStatsView.of(sums[0], byStatus, byPriority, sums[1]);
  }
}
