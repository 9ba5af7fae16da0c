package uz.erp.auth.employee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.auth.account.UserView;
import uz.erp.platform.tenancy.Tenant;

/** All employments of one person, whatever the store; for work that no store is bound to. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Employments {

  private final JdbcClient jdbc;
  private final EmployeeEvents events;
  private final Clock clock;

  Employments(JdbcClient jdbc, EmployeeEvents events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Takes them, in the one order that all take them in: employments, account, credential. */
  public void lockOf(long userId) {
    jdbc.sql("select id from shared.employee where user_id = ? order by id for no key update")
        .param(userId)
        .query()
        .listOfRows();
  }

  /**
   * Gives each active one a new version and publishes it, so that copies of the name are renewed
   * and passes are exchanged anew; {@link #lockOf} goes before. Nothing is published to a former
   * employer.
   */
  public void publishChangesOf(long userId) {
    jdbc.sql(
            """
            with changed as (
              update shared.employee set version = version + 1, updated_at = :now
               where user_id = :user and is_active
              returning id, store_id, user_id, role, position, is_active, version)
            select t.id, t.user_id, t.role, t.position, t.is_active, t.version,
                   s.tenant_key, s.schema_name, s.timezone, s.currency, s.language,
                   u.username, u.first_name, u.last_name
              from changed t
              join shared.store s on s.id = t.store_id
              join shared.app_user u on u.id = t.user_id
             order by t.id
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("user", userId)
        .query((row, number) -> new Changed(tenant(row), data(row), row.getLong("version")))
        .list()
        .forEach(one -> events.changed(one.store(), one.employee(), one.version()));
  }

  /** Publishes to each of the person's stores that a sign-in ended, and with it its passes. */
  public void publishSignOut(long userId, UUID signIn) {
    jdbc.sql(
            """
            select e.id, s.tenant_key, s.schema_name, s.timezone, s.currency, s.language
              from shared.employee e join shared.store s on s.id = e.store_id
             where e.user_id = ? and e.is_active and s.deleted_at is null
             order by e.id
            """)
        .param(userId)
        .query(
            (row, number) ->
                new Workplace(tenant(row), new SignedOut(row.getLong("id"), userId, signIn)))
        .list()
        .forEach(place -> events.signedOut(place.store(), place.signedOut()));
  }

  private record Workplace(Tenant store, SignedOut signedOut) {}

  private record Changed(Tenant store, EmployeeEventData employee, long version) {}

  private static Tenant tenant(ResultSet row) throws SQLException {
    return new Tenant(
        row.getString("tenant_key"),
        row.getString("schema_name"),
        ZoneId.of(row.getString("timezone")),
        row.getString("currency"),
        row.getString("language"));
  }

  private static EmployeeEventData data(ResultSet row) throws SQLException {
    return new EmployeeEventData(
        row.getLong("id"),
        row.getLong("user_id"),
        row.getString("tenant_key"),
        row.getString("username"),
        UserView.fullName(row.getString("first_name"), row.getString("last_name")),
        Role.get(row.getString("role")),
        row.getString("position"),
        row.getBoolean("is_active"));
  }
}
