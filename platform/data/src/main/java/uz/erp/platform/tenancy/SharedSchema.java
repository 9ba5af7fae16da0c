package uz.erp.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The schema {@code shared}: what the service keeps for all stores. Made and migrated before the
 * first connection of the login; several replicas may do so at once.
 */
final class SharedSchema {

  static final String NAME = "shared";

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('erp.shared', 0))";

  private final DataSource owner;
  private final Roles roles;

  SharedSchema(DataSource owner, Roles roles) {
    this.owner = owner;
    this.roles = roles;
  }

  void migrate() {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(LOCK);
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = '%1$s') then
              create role "%1$s" nologin;
            end if;
          end $$"""
              .formatted(roles.tenants()));
      statement.execute("create schema if not exists shared");
      statement.execute("grant usage on schema shared to \"" + roles.login() + "\"");
      statement.execute("grant usage on schema shared to \"" + roles.tenants() + "\"");
      statement.execute(
          """
          alter default privileges in schema shared
          grant select, insert, update, delete on tables to "%s"\
          """
              .formatted(roles.login()));
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the shared schema could not be made", e);
    }
    new SchemaMigrations(NAME)
        .migrate(
            owner,
            NAME,
            Map.of("service", roles.service(), "login", roles.login(), "tenants", roles.tenants()));
    grantOutbox();
  }

  /**
   * Tenant roles may add events and nothing else: no reading, no changing, no other table. They say
   * what the event is; who wrote it and how far it came is not theirs to say, so these columns are
   * left out. At each start, because a version from before that may have run since.
   */
  private void grantOutbox() {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(LOCK);
      statement.execute("revoke insert on shared.outbox from \"" + roles.tenants() + "\"");
      statement.execute(
          "grant insert (event_id, topic, event_key, slot, event) on shared.outbox to \""
              + roles.tenants()
              + "\"");
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox could not be opened to stores", e);
    }
  }
}
