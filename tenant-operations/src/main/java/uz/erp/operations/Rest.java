package uz.erp.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A store held still in all databases at once: nobody can write to its tables, nothing of it waits
 * in an outbox and everything that was told is read. What is seen then belongs together. Readers
 * are not kept waiting, writers for a second or two at most.
 */
final class Rest implements AutoCloseable {

  private static final Duration READING = Duration.ofMillis(1_500);

  private final Map<String, Connection> holders = new LinkedHashMap<>();

  private Rest() {}

  /**
   * Tries once.
   *
   * @throws Unrest when something of the store is under way
   */
  static Rest of(Databases databases, StoreKey store, Consumers consumers) throws Unrest {
    requireDrained(databases, store);
    if (!consumers.haveReadAll(READING)) {
      throw new Unrest("the services have not read all topics");
    }
    Rest rest = new Rest();
    try {
      for (Database database : databases.all()) {
        rest.hold(database, store);
      }
      requireDrained(databases, store);
      if (!consumers.haveReadAll(READING)) {
        throw new Unrest("the services have not read all topics");
      }
      return rest;
    } catch (Unrest | RuntimeException e) {
      rest.close();
      throw e;
    }
  }

  private static void requireDrained(Databases databases, StoreKey store) throws Unrest {
    for (Database database : databases.all()) {
      long waiting =
          Transaction.each(
              database,
              sql ->
                  sql.number(
                      "select count(*) from shared.outbox where split_part(event_key, ':', 1) = ?",
                      store.key()));
      if (waiting > 0) {
        throw new Unrest("%d events wait in the outbox of %s".formatted(waiting, database.service()));
      }
    }
  }

  private void hold(Database database, StoreKey store) throws Unrest {
    Connection connection = database.open();
    holders.put(database.service(), connection);
    Sql sql = new Sql(connection);
    try {
      connection.setAutoCommit(false);
      // before the server looks for a deadlock: whoever trades goes first, and this is tried again
      sql.run("set local lock_timeout = '700ms'");
      if (database.service().equals("auth")) {
        // a new employee needs the store's row, too
        sql.list("select from shared.store where tenant_key = ? for update", _ -> true, store.key());
        sql.list(
            "select e.id from shared.employee e join shared.store s on s.id = e.store_id"
                + " where s.tenant_key = ? for update of e",
            _ -> true,
            store.key());
      }
      String tables =
          sql
              .list(
                  "select tablename from pg_catalog.pg_tables where schemaname = ? order by 1",
                  row -> Sql.quoted(store.schema()) + "." + Sql.quoted(row.getString(1)),
                  store.schema())
              .stream()
              .collect(Collectors.joining(", "));
      if (!tables.isEmpty()) {
        sql.run("lock table " + tables + " in share mode");
      }
    } catch (SQLException | OperationFailed e) {
      throw new Unrest(
          "%s of %s is in use: %s".formatted(store.schema(), database.service(), e.getMessage()));
    }
  }

  /** The connection that holds the store in this service's database. */
  Connection holder(String service) {
    Connection connection = holders.get(service);
    if (connection == null) {
      throw new IllegalStateException(service);
    }
    return connection;
  }

  /** Lets go. */
  @Override
  public void close() {
    for (Connection connection : holders.values()) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw Sql.failed(e);
      }
    }
    holders.clear();
  }
}
