package uz.erp.auth.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.auth.employee.Role;

/** Everything a user's pass depends on, read by one statement. */
@Repository
class PassFacts {

  /** What one may do in the store, and what its services need to know of it. */
  record Grant(long employeeId, String name, Role role, StoreFacts store) {}

  /**
   * @param signedIn whether the user is active and the sign-in goes on
   * @param grant null when the user does not work in the store
   * @param closed whether operators are at work on the store
   */
  record SignInState(boolean signedIn, @Nullable Grant grant, boolean closed) {}

  private static final Pattern TENANT_KEY = Pattern.compile("[a-z0-9_-]{1,60}");
  private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PassFacts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Empty when there is no such user. */
  Optional<SignInState> find(Session session, String tenantKey) {
    return jdbc.sql(
            """
            select u.is_active and f.id is not null as signed_in,
                   concat_ws(' ', u.first_name, nullif(u.last_name, '')) as name,
                   e.id as employee_id, e.role,
                   s.tenant_key, s.schema_name, s.timezone, s.currency, s.language, s.settings,
                   exists (select from shared.store_closure c
                            where c.tenant_key = s.tenant_key and c.open_at > now()) as closed
              from shared.app_user u
              left join shared.refresh_family f
                on f.id = :family and f.user_id = u.id and f.ended_at is null
              left join (shared.store s join shared.employee e
                           on e.store_id = s.id and e.is_active)
                on s.tenant_key = :key and s.deleted_at is null and e.user_id = u.id
             where u.id = :user
            """)
        .param("family", session.family())
        .param("user", session.userId())
        // what cannot be a key is asked for as the empty one, so that it costs the same
        .param("key", TENANT_KEY.matcher(tenantKey).matches() ? tenantKey : "")
        .query(
            (row, number) ->
                new SignInState(row.getBoolean("signed_in"), grant(row), row.getBoolean("closed")))
        .optional();
  }

  private @Nullable Grant grant(ResultSet row) throws SQLException {
    long employeeId = row.getLong("employee_id");
    if (row.wasNull()) {
      return null;
    }
    return new Grant(
        employeeId,
        row.getString("name"),
        Role.get(row.getString("role")),
        new StoreFacts(
            row.getString("tenant_key"),
            row.getString("schema_name"),
            row.getString("timezone"),
            row.getString("currency"),
            row.getString("language"),
            json.readValue(row.getString("settings"), SETTINGS)));
  }
}
