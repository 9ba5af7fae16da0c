package uz.erp.task.notification;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the states of subscribers of the current store, all in one statement. */
@Component
class SubscriberStates {

  private final JdbcClient jdbc;

  SubscriberStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An employee who is not known yet works here, by their own pass. */
  List<SubscriberState> list(Collection<Long> employeeIds) {
    return jdbc.sql(
            """
            select a.id as employee_id, coalesce(e.is_active, true) as is_at_work,
                   coalesce(c.last_number, 0) as last_id
            from unnest(cast(:ids as bigint[])) as a (id)
            left join employee e on e.id = a.id
            left join notification_counter c on c.employee_id = a.id
            """)
        .param("ids", employeeIds.toArray(Long[]::new))
        .query(SubscriberState.class)
        .list();
  }

  SubscriberState get(long employeeId) {
    return list(List.of(employeeId)).getFirst();
  }
}
