package uz.erp.task.notification;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.time.StoreClock;

/**
 * Writes the notifications of a transaction, all in one statement just before the commit. The
 * counters are the last locks taken, in the order of the employees, so they are part of no
 * deadlock; subscribed streams are woken after the commit.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NotificationWriter {

  /** Only for employees who work here; comment and due date are the present ones of the task. */
  private static final String WRITE =
      """
      with notice as (
        select n.*, e.position from jsonb_array_elements(cast(:notices as jsonb))
          with ordinality as e (value, position),
          jsonb_to_record(e.value) as n (
            employee_id bigint, kind text, task_id bigint, task_title text, by_employee bigint)
        where exists (select from employee where id = n.employee_id and is_active)
      ), amount as (
        select employee_id, count(*) as amount from notice group by employee_id
      ), taken as (
        insert into notification_counter as c (employee_id, last_number)
        select employee_id, amount from amount order by employee_id
        on conflict (employee_id) do update set last_number = c.last_number + excluded.last_number
        returning c.employee_id, c.last_number
      )
      insert into notification (
        employee_id, number, kind, task_id, task_title, by_employee, comment, due_date, created_at)
      select n.employee_id,
             t.last_number - a.amount
               + row_number() over (partition by n.employee_id order by n.position),
             n.kind, n.task_id, n.task_title, n.by_employee,
             case n.kind when 'rejected' then task.review_comment
                         when 'cancelled' then task.cancel_reason end,
             task.due_date, :now
      from notice n
      join amount a on a.employee_id = n.employee_id
      join taken t on t.employee_id = n.employee_id
      join task on task.id = n.task_id
      """;

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final JdbcClient jdbc;
  private final StoreClock clock;
  private final Streams streams;

  NotificationWriter(JdbcClient jdbc, StoreClock clock, Streams streams) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.streams = streams;
  }

  /** Collects what is written when the current transaction commits. */
  public void add(NewNotification notice) {
    TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Writing.class::isInstance)
        .map(Writing.class::cast)
        .findFirst()
        .orElseGet(this::register)
        .add(notice);
  }

  private Writing register() {
    Writing writing = new Writing();
    TransactionSynchronizationManager.registerSynchronization(writing);
    return writing;
  }

  private final class Writing implements TransactionSynchronization, Ordered {

    private final List<NewNotification> notices = new ArrayList<>();
    private boolean done;

    void add(NewNotification notice) {
      if (done) {
        throw new IllegalStateException("the transaction is being committed already");
      }
      notices.add(notice);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      done = true;
      jdbc.sql(WRITE)
          .param("notices", JSON.writeValueAsString(notices))
          .param("now", clock.now().atOffset(ZoneOffset.UTC))
          .update();
    }

    @Override
    public void afterCommit() {
      Set<Long> recipients =
          notices.stream().map(NewNotification::employeeId).collect(Collectors.toSet());
      streams.wake(TenantScope.current().schema(), recipients);
    }

    /** After everything that may still wait for a lock. */
    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }
  }
}
