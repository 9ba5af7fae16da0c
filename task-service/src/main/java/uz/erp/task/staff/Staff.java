package uz.erp.task.staff;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;

/** The copy of the employees of the store. */
@Service
public class Staff {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher facts;

  Staff(JdbcClient jdbc, ApplicationEventPublisher facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /**
   * Applies an event of auth-service; an older version than the stored one changes nothing.
   *
   * @param at when it happened
   */
  @Transactional
  public void update(Employee employee, long version, Instant at) {
    if (take(employee, version) && !employee.isActive()) {
      facts.publishEvent(new EmployeeLeft(employee.id(), at));
    }
  }

  private boolean take(Employee employee, long version) {
    return jdbc.sql(
                """
            insert into employee as e (id, full_name, role, is_active, version)
            values (:id, :name, :role, :active, :version)
            on conflict (id) do update
               set full_name = excluded.full_name, role = excluded.role,
                   is_active = excluded.is_active, version = excluded.version
             where e.version is null or e.version < excluded.version
            """)
            .param("id", employee.id())
            .param("name", employee.fullName())
            .param("role", employee.role())
            .param("active", employee.isActive())
            .param("version", version)
            .update()
        > 0;
  }

  /**
   * Records the current employee, in case auth-service's event was not consumed yet. An API client
   * is recorded for its name only: it is not at work, so no task can be assigned to it.
   */
  @Transactional
  public void recordCurrent() {
    CurrentEmployee employee = CurrentEmployee.get();
    jdbc.sql(
            """
            insert into employee (id, full_name, role, is_active)
            values (:id, :name, :role, :active)
            on conflict (id) do nothing
            """)
        .param("id", employee.employeeId())
        .param("name", employee.name())
        .param("role", employee.role())
        .param("active", !employee.isApiClient())
        .update();
  }

  /** Whether this employee works in the store now. */
  @Transactional(readOnly = true)
  public boolean isAtWork(long employeeId) {
    return jdbc.sql("select exists (select from employee where id = :id and is_active)")
        .param("id", employeeId)
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether this employee works in the store, and will until the end of this transaction: the event
   * of their dismissal waits for it and then finds what was assigned to them.
   */
  @Transactional
  public boolean isAtWorkLocked(long employeeId) {
    return jdbc.sql("select is_active from employee where id = :id for share")
        .param("id", employeeId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
