package uz.erp.auth.signin;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uz.erp.auth.employee.Role;
import uz.erp.auth.employee.RoleNames;

/** The stores a user works in: their own first, then the rest, the oldest employment first. */
@Service
public class AvailableStores {

  private final JdbcClient jdbc;
  private final RoleNames roleNames;

  AvailableStores(JdbcClient jdbc, RoleNames roleNames) {
    this.jdbc = jdbc;
    this.roleNames = roleNames;
  }

  public List<AvailableStore> listFor(long userId) {
    return jdbc.sql(
            """
            select s.id, s.name, s.slug, s.tenant_key, e.role
              from shared.employee e
              join shared.store s on s.id = e.store_id and s.deleted_at is null
              join shared.app_user u on u.id = e.user_id and u.is_active
             where e.user_id = ? and e.is_active
             order by s.owner_user_id <> e.user_id, e.id
            """)
        .param(userId)
        .query(
            (row, number) -> {
              Role role = Role.get(row.getString("role"));
              return new AvailableStore(
                  row.getLong("id"),
                  row.getString("name"),
                  row.getString("slug"),
                  row.getString("tenant_key"),
                  role,
                  roleNames.display(role),
                  role.permissions());
            })
        .list();
  }
}
