package uz.erp.task.notification;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up where listeners of the bound store stand, all in one statement. */
@Component
class Standings {

  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who is not known yet works here, as their own pass says. */
  List<Standing> list(Collection<Long> employeeIds) {
    return jdbc.sql(
            """
            select a.id, coalesce(e.is_active, true) as is_active,
                   coalesce(c.last_number, 0) as last_number
            from unnest(cast(:ids as bigint[])) as a (id)
            left join employee e on e.id = a.id
            left join notification_counter c on c.employee_id = a.id
            """)
        .param("ids", employeeIds.toArray(Long[]::new))
        .query(
            (row, number) ->
                new Standing(
                    row.getLong("id"), row.getBoolean("is_active"), row.getLong("last_number")))
        .list();
  }

  Standing get(long employeeId) {
    return list(List.of(employeeId)).getFirst();
  }
}
