package uz.erp.auth.signin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uz.erp.auth.employee.Role;
import uz.erp.auth.employee.RoleNames;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** The stores a user works in: their own first, then the rest, the oldest employment first. */
@Service
public class AvailableStores {

  private static final Comparator<AvailableStore> BY_ID = Comparator.comparing(AvailableStore::id);
  private static final Comparator<AvailableStore> BY_NAME =
      Comparator.comparing(AvailableStore::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(BY_ID);

  private final JdbcClient jdbc;
  private final RoleNames roleNames;

  AvailableStores(JdbcClient jdbc, RoleNames roleNames) {
    this.jdbc = jdbc;
    this.roleNames = roleNames;
  }

  /** Own stores first, then in the order of hiring, unless ordered otherwise. */
  public PageView<AvailableStore> list(long userId, PageQuery page) {
    List<AvailableStore> found = new ArrayList<>(listFor(userId));
    String search = page.search();
    if (search != null) {
      String wanted = search.toLowerCase(Locale.ROOT);
      found.removeIf(store -> !store.name().toLowerCase(Locale.ROOT).contains(wanted));
    }
    if (page.ordering() != null) {
      String order = page.orderBy(Map.of("id", "id", "name", "name"), "id");
      Comparator<AvailableStore> ascending = order.startsWith("name") ? BY_NAME : BY_ID;
      found.sort(order.endsWith("desc") ? ascending.reversed() : ascending);
    }
    return page.view(found.stream().skip(page.offset()).limit(page.limit()).toList(), found.size());
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
