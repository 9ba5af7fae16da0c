package uz.erp.task.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.due.DueWork;
import uz.erp.platform.time.StoreClock;

/**
 * The job that notifies assignees that a task is due soon or overdue: once for each task and due
 * date. A task created later than the warning time before its due date gets no warning.
 */
@Component
class DeadlineNotifier implements DueWork {

  static final String NAME = "task-deadlines";

  static final Duration WARNING = Duration.ofHours(2);

  private static final int CHUNK = 100;

  /** The partial index on due_date has this condition. */
  private static final String WAITING =
      " status in ('pending', 'in_progress') and assigned_to is not null and deleted_at is null";

  private static final String RECORD_DUE =
      """
      with due as (
        select id, title, assigned_to, due_date,
               case when due_date <= :now then 'overdue' else 'due_soon' end as kind
        from task
        where due_date <= :soon
          and (due_date <= :now or created_at <= due_date - (:soon - :now)) and
      """
          + WAITING
          + """
            and not exists (
              select from task_deadline_notice n
              where n.task_id = task.id and n.due_date = task.due_date
                and n.kind = case when task.due_date <= :now then 'overdue' else 'due_soon' end)
        order by due_date, id limit :limit
      ), recorded as (
        insert into task_deadline_notice (task_id, kind, due_date)
        select id, kind, due_date from due
        on conflict do nothing
        returning task_id
      )
      select due.* from due join recorded on recorded.task_id = due.id order by due.due_date, due.id
      """;

  private static final String NEXT =
      """
      select min(case when due_date - (:soon - :now) > :now then due_date - (:soon - :now)
                      else due_date end)
      from task where due_date > :now and
      """
          + WAITING;

  private final JdbcClient jdbc;
  private final NotificationWriter notifications;
  private final TransactionTemplate transaction;
  private final StoreClock clock;

  DeadlineNotifier(
      JdbcClient jdbc,
      NotificationWriter notifications,
      TransactionTemplate transaction,
      StoreClock clock) {
    this.jdbc = jdbc;
    this.notifications = notifications;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Instant> run() {
    Instant now = clock.now();
    Integer written = transaction.execute(status -> writeDue(now));
    return written != null && written == CHUNK ? Optional.of(now) : findNext(now);
  }

  private int writeDue(Instant now) {
    List<NewNotification> due =
        at(RECORD_DUE, now).param("limit", CHUNK).query(DeadlineNotifier::notice).list();
    due.forEach(notifications::add);
    return due.size();
  }

  private Optional<Instant> findNext(Instant now) {
    return at(NEXT, now)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  private JdbcClient.StatementSpec at(String sql, Instant now) {
    return jdbc.sql(sql)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("soon", now.plus(WARNING).atOffset(ZoneOffset.UTC));
  }

  private static NewNotification notice(ResultSet row, int number) throws SQLException {
    return new NewNotification(
        row.getLong("assigned_to"),
        NotificationKind.of(row.getString("kind")),
        row.getLong("id"),
        row.getString("title"),
        null);
  }
}
