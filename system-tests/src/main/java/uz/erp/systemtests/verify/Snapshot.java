package uz.erp.systemtests.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import uz.erp.systemtests.database.Databases;

/**
 * One service's database as it was at one moment, whichever store is read and however long it
 * takes. One transaction holds that moment; each store is read in one of its own that sees the
 * same, because a transaction keeps a lock on every table it has read, and a session what it knows
 * of them. For one thread.
 */
final class Snapshot implements AutoCloseable {

  private static final int AT_ONCE = 5_000;
  private static final int STORES_PER_SESSION = 100;
  private static final String NO_STORE = "";

  /** A schema that is being made or brought up to date is not read: it changes its tables. */
  private static final String CURRENT =
      "select schema_name from shared.tenant where version = (select max(version) from"
          + " shared.tenant)";

  private final String service;
  private final Databases databases;
  private final Connection holder;
  private final String moment;
  private final Set<String> schemas = new HashSet<>();
  private Connection connection;
  private String entered = NO_STORE;
  private int stores;

  private Snapshot(Databases databases, String service) throws SQLException {
    this.databases = databases;
    this.service = service;
    holder = transactions(databases.ofService(service));
    moment = text("select pg_export_snapshot()");
    try (var statement = holder.createStatement();
        ResultSet rows = statement.executeQuery(CURRENT)) {
      while (rows.next()) {
        schemas.add(rows.getString(1));
      }
    }
    connection = transactions(databases.ofService(service));
    begin(NO_STORE);
  }

  static Snapshot of(Databases databases, String service) {
    try {
      return new Snapshot(databases, service);
    } catch (SQLException e) {
      throw new IllegalStateException("the database of " + service + " cannot be read", e);
    }
  }

  private static Connection transactions(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      // a store's statements are large and quick: compiling them takes longer than running them
      var unused = statement.execute("set jit = off");
    }
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    return connection;
  }

  private String text(String sql) throws SQLException {
    try (var statement = holder.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void begin(String schema) throws SQLException {
    try (var statement = connection.createStatement()) {
      var unused = statement.execute("set transaction snapshot '" + moment + "'");
      if (!schema.equals(NO_STORE)) {
        var none = statement.execute("set local search_path = \"" + schema + "\"");
      }
    }
    entered = schema;
  }

  private void enter(Tenant tenant) throws SQLException {
    if (tenant.schema().equals(entered)) {
      return;
    }
    connection.commit();
    if (++stores % STORES_PER_SESSION == 0) {
      connection.close();
      connection = transactions(databases.ofService(service));
    }
    begin(tenant.schema());
  }

  String service() {
    return service;
  }

  /**
   * Whether the service has an up-to-date schema of this store: it makes one with the first event
   * or request.
   */
  boolean has(Tenant tenant) {
    return schemas.contains(tenant.schema());
  }

  /** Reads each row of a query over the store's own schema, and that alone. */
  void read(Tenant tenant, String sql, Rows reader) {
    try {
      enter(tenant);
    } catch (SQLException e) {
      throw failure(tenant.key(), e);
    }
    readHere(tenant.key(), sql, reader);
  }

  /** The same over what the service keeps for all stores. */
  void read(String sql, Rows reader) {
    readHere("all stores", sql, reader);
  }

  private void readHere(String whose, String sql, Rows reader) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(AT_ONCE);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.row(rows);
        }
      }
    } catch (SQLException e) {
      throw failure(whose, e);
    }
  }

  /**
   * The effects that a query yields, in their order, to be read beside another database's, and to
   * the end before another store is.
   */
  Cursor open(Tenant tenant, String sql) {
    try {
      enter(tenant);
      PreparedStatement statement =
          connection.prepareStatement(
              "select kind, id, part, value, unconfirmed from ("
                  + sql
                  + ") e order by kind collate \"C\", id, part");
      statement.setFetchSize(AT_ONCE);
      return new Cursor(statement);
    } catch (SQLException e) {
      throw failure(tenant.key(), e);
    }
  }

  private IllegalStateException failure(String whose, SQLException e) {
    return new IllegalStateException(
        "%s of %s cannot be read: %s".formatted(service, whose, e.getMessage()), e);
  }

  @Override
  public void close() {
    try (holder) {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes one row. */
  interface Rows {
    void row(ResultSet row) throws SQLException;
  }
}
