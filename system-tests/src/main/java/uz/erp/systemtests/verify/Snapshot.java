package uz.erp.systemtests.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import uz.erp.systemtests.database.Databases;

/**
 * One service's database as it was at one moment: a single read-only transaction that sees no later
 * commit, whichever store is read and however long it takes. For one thread.
 */
final class Snapshot implements AutoCloseable {

  private static final int AT_ONCE = 5_000;

  /** A schema that is being made or brought up to date is not read: it changes its tables. */
  private static final String CURRENT =
      "select schema_name from shared.tenant where version = (select max(version) from shared.tenant)";

  private final String service;
  private final Connection connection;
  private final Set<String> schemas;

  private Snapshot(String service, Connection connection, Set<String> schemas) {
    this.service = service;
    this.connection = connection;
    this.schemas = schemas;
  }

  static Snapshot of(Databases databases, String service) {
    Connection connection = databases.ofService(service);
    try {
      try (var statement = connection.createStatement()) {
        // a store's statements are large and quick: compiling them takes longer than running them
        var unused = statement.execute("set jit = off");
      }
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      Set<String> schemas = new HashSet<>();
      try (var statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(CURRENT)) {
        while (rows.next()) {
          schemas.add(rows.getString(1));
        }
      }
      return new Snapshot(service, connection, schemas);
    } catch (SQLException e) {
      throw new IllegalStateException("the database of " + service + " cannot be read", e);
    }
  }

  String service() {
    return service;
  }

  /**
   * Whether the service has an up-to-date schema of this store: it makes one when it first hears.
   */
  boolean has(Tenant tenant) {
    return schemas.contains(tenant.schema());
  }

  /** Reads each row of a query over the store's own schema, and that alone. */
  void read(Tenant tenant, String sql, Rows reader) {
    try (var path = connection.createStatement()) {
      var unused = path.execute("set local search_path = \"" + tenant.schema() + "\"");
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

  /** The effects that a query yields, in their order, to be read beside another database's. */
  Cursor open(Tenant tenant, String sql) {
    try (var path = connection.createStatement()) {
      var unused = path.execute("set local search_path = \"" + tenant.schema() + "\"");
      PreparedStatement statement =
          connection.prepareStatement(
              "select kind, id, part, value from ("
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
    try {
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
