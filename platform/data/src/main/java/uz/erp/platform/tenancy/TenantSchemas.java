package uz.erp.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the schema of a store at the first sight of it, event or request, and brings it up to date.
 * A store is served only when its schema is at the version this program was built for, or at a
 * later one: while versions change, instances of both serve.
 */
public final class TenantSchemas {

  private static final Logger log = LoggerFactory.getLogger(TenantSchemas.class);

  private final DataSource owner;
  private final Runnable renewal;
  private final Roles roles;
  private final SchemaMigrations migrations = new SchemaMigrations("tenant");
  private final ModelSchema model;
  private final Map<String, String> ready = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  /**
   * @param renewal what to do when plans cached before a migration may no longer hold
   */
  TenantSchemas(DataSource owner, Runnable renewal, Roles roles) {
    this.owner = owner;
    this.renewal = renewal;
    this.roles = roles;
    this.model = new ModelSchema(owner, migrations);
  }

  /** Makes what the next new store is made after, so that its first request need not. */
  void prepare() throws SQLException {
    model.scripts();
  }

  /**
   * Returns when the store's schema is there and current; costs nothing when it was so before.
   *
   * @throws TenantUnavailableException when it cannot be made or migrated now
   * @throws ForeignSchemaException when it is the schema of another store
   * @throws ErasedTenantException when an operator erased the store for good
   */
  public void ensure(Tenant tenant) {
    if (isReady(tenant)) {
      return;
    }
    ReentrantLock lock = locks.computeIfAbsent(tenant.schema(), ignored -> new ReentrantLock());
    lock.lock();
    try {
      // again: who held the lock may have made it ready, for another store even
      if (!isReady(tenant)) {
        migrate(tenant.key(), tenant.schema());
      }
    } catch (ForeignSchemaException e) {
      throw e;
    } catch (SQLException | RuntimeException e) {
      throw new TenantUnavailableException(tenant.schema() + " cannot be made ready", e);
    } finally {
      lock.unlock();
      locks.remove(tenant.schema());
    }
  }

  private boolean isReady(Tenant tenant) {
    String known = ready.get(tenant.schema());
    if (known != null && !known.equals(tenant.key())) {
      throw new ForeignSchemaException(tenant.schema());
    }
    return known != null;
  }

  /** Schema and key of the stores whose schema is older than this program, oldest first. */
  List<String[]> outdated() throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select schema_name, tenant_key, version from shared.tenant
                where version is distinct from ? and deleted_at is null
                order by migrated_at nulls first""")) {
      query.setString(1, migrations.version());
      try (ResultSet rows = query.executeQuery()) {
        List<String[]> result = new java.util.ArrayList<>();
        while (rows.next()) {
          if (!migrations.covers(rows.getString(3))) {
            result.add(new String[] {rows.getString(1), rows.getString(2)});
          }
        }
        return result;
      }
    }
  }

  /** Whether a store at that state has all that this program needs. */
  public boolean covers(@Nullable String state) {
    return migrations.covers(state);
  }

  /** Whether operators want the stores left as they are; a request still migrates its own. */
  boolean isRolloutPaused() throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select from shared.tenant_rollout where paused_at is not null")) {
      return row.next();
    }
  }

  void migrate(String key, String schema) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      if (isCurrent(connection, key, schema)) {
        ready.put(schema, key);
        return;
      }
      lockSchema(connection, schema);
      try {
        if (!isCurrent(connection, key, schema)) {
          boolean existed = exists(connection, schema);
          bring(connection, key, schema, existed);
          if (existed) {
            renewal.run();
          }
        }
        ready.put(schema, key);
      } finally {
        unlockSchema(connection, schema);
      }
    }
  }

  private void bring(Connection connection, String key, String schema, boolean existed)
      throws SQLException {
    long start = System.nanoTime();
    register(connection, key, schema);
    create(connection, schema);
    try {
      if (existed || !model.fill(connection, schema)) {
        migrations.migrate(owner, schema);
      }
    } catch (SQLException | RuntimeException e) {
      note(
          connection,
          "update shared.tenant set last_error = ? where schema_name = ?",
          String.valueOf(e.getMessage()),
          schema);
      throw e;
    }
    note(
        connection,
        """
        update shared.tenant set version = ?, last_error = null, migrated_at = now()
        where schema_name = ?""",
        migrations.version(),
        schema);
    log.info(
        "{} is at {} after {} ms",
        schema,
        migrations.version(),
        (System.nanoTime() - start) / 1_000_000);
  }

  private boolean isCurrent(Connection connection, String key, String schema) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select tenant_key, version, deleted_at is not null from shared.tenant"
                + " where schema_name = ?")) {
      query.setString(1, schema);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return false;
        }
        if (!key.equals(row.getString(1))) {
          throw new ForeignSchemaException(schema);
        }
        if (row.getBoolean(3)) {
          throw new ErasedTenantException(schema);
        }
        return migrations.covers(row.getString(2));
      }
    }
  }

  private static boolean exists(Connection connection, String schema) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select from pg_namespace where nspname = ?")) {
      query.setString(1, schema);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void register(Connection connection, String key, String schema)
      throws SQLException {
    note(
        connection,
        """
        insert into shared.tenant (tenant_key, schema_name) values (?, ?)
        on conflict (schema_name) do nothing""",
        key,
        schema);
  }

  /** Role and schema together or not at all; both names were checked against a strict pattern. */
  private void create(Connection connection, String schema) throws SQLException {
    String role = roles.of(schema);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = '%1$s') then
              create role "%1$s" nologin;
            end if;
          end $$"""
              .formatted(role));
      statement.execute(
          "grant \"%s\" to \"%s\" with inherit false, set true".formatted(role, roles.login()));
      statement.execute(
          "grant \"%s\" to \"%s\" with inherit true, set false".formatted(roles.tenants(), role));
      statement.execute("create schema if not exists \"" + schema + "\"");
      statement.execute("grant usage on schema \"%s\" to \"%s\"".formatted(schema, role));
      statement.execute(
          """
          alter default privileges in schema "%s"
          grant select, insert, update, delete on tables to "%s"\
          """
              .formatted(schema, role));
      statement.execute(
          "alter default privileges in schema \"%s\" grant usage, select on sequences to \"%s\""
              .formatted(schema, role));
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void lockSchema(Connection connection, String schema) throws SQLException {
    note(connection, "select pg_advisory_lock(hashtextextended(?, 1))", schema);
  }

  private static void unlockSchema(Connection connection, String schema) throws SQLException {
    note(connection, "select pg_advisory_unlock(hashtextextended(?, 1))", schema);
  }

  private static void note(Connection connection, String sql, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
