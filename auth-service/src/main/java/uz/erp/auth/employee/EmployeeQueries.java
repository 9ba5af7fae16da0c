package uz.erp.auth.employee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uz.erp.auth.account.UserView;
import uz.erp.platform.web.PageQuery;

/**
 * Reads the employees of the bound store; that it is only that store's is the database's doing
 * (row-level security), not a condition here.
 */
@Service
public class EmployeeQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "id", "e.id",
          "hired_at", "e.hired_at",
          "created_at", "e.created_at",
          "username", "u.username_key",
          "first_name", "lower(u.first_name)",
          "last_name", "lower(u.last_name)",
          "full_name", "lower(concat_ws(' ', u.first_name, u.last_name))",
          "role", "e.role");

  private static final String SELECT =
      """
      select e.id, e.user_id, u.username, u.first_name, u.last_name, u.email, e.role, e.phone,
             e.position, e.is_active, e.hired_at, e.dismissed_at, e.version
      """;

  private static final String FROM =
      """
      from shared.employee e join shared.app_user u on u.id = e.user_id
      where e.role = any(cast(:roles as text[]))
        and (cast(:active as boolean) is null or e.is_active = :active)
        and (cast(:search as text) is null
             or lower(concat_ws(' ', u.username, u.first_name, u.last_name, u.email, e.phone,
                                e.position)) like :search)
      """;

  private final JdbcClient jdbc;
  private final RoleNames names;

  EmployeeQueries(JdbcClient jdbc, RoleNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /** One page of those in the given roles. */
  public record Found(List<EmployeeView> employees, long count) {}

  public Found list(PageQuery page, Collection<Role> roles, @Nullable Boolean active) {
    String order = page.orderBy(ORDERINGS, "id") + ", e.id";
    String search = page.search();
    String pattern = search == null ? null : "%" + escaped(search.toLowerCase(Locale.ROOT)) + "%";
    String[] codes = roles.stream().map(Role::code).toArray(String[]::new);
    List<EmployeeView> employees =
        jdbc.sql(SELECT + FROM + " order by " + order + " limit :limit offset :offset")
            .param("roles", codes)
            .param("active", active)
            .param("search", pattern)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query((row, number) -> view(row))
            .list();
    long count =
        jdbc.sql("select count(*) " + FROM)
            .param("roles", codes)
            .param("active", active)
            .param("search", pattern)
            .query(Long.class)
            .single();
    return new Found(employees, count);
  }

  public Optional<EmployeeView> find(long id) {
    return jdbc.sql(
            SELECT
                + "from shared.employee e join shared.app_user u on u.id = e.user_id"
                + " where e.id = ?")
        .param(id)
        .query((row, number) -> view(row))
        .optional();
  }

  private EmployeeView view(ResultSet row) throws SQLException {
    Role role = Role.get(row.getString("role"));
    return new EmployeeView(
        row.getLong("id"),
        row.getLong("user_id"),
        row.getString("username"),
        row.getString("first_name"),
        row.getString("last_name"),
        UserView.fullName(row.getString("first_name"), row.getString("last_name")),
        row.getString("email"),
        role,
        names.display(role),
        row.getString("phone"),
        row.getString("position"),
        row.getBoolean("is_active"),
        row.getObject("hired_at", LocalDate.class),
        row.getObject("dismissed_at", LocalDate.class),
        row.getLong("version"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
