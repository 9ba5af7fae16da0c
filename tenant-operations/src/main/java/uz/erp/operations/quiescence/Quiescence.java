package uz.erp.operations.quiescence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Transaction;

/**
 * A store held still in all databases at once: its tables are locked against writing, nothing of it
 * waits in an outbox and all its events are consumed. What is seen then belongs together.
 */
public final class Quiescence implements AutoCloseable {

  /** What others may do meanwhile. */
  public enum Hold {
    /** Read. Writers are kept waiting for a second or two at most. */
    AGAINST_WRITERS("share"),
    /** Nothing, not even go on with what they read before. */
    AGAINST_ALL("access exclusive");

    private final String mode;

    Hold(String mode) {
      this.mode = mode;
    }
  }

  private static final Duration READING = Duration.ofMillis(1_500);
  private static final long PAUSE_MILLIS = 200;

  private final Map<String, Connection> holders = new LinkedHashMap<>();

  private Quiescence() {}

  /**
   * Tries once.
   *
   * @throws StoreBusy when something of the store is under way
   */
  public static Quiescence of(Databases databases, StoreKey store, Consumers consumers, Hold hold)
      throws StoreBusy {
    requireDrained(databases, store, consumers);
    Quiescence quiescence = new Quiescence();
    try {
      for (Database database : databases.all()) {
        quiescence.hold(database, store, hold);
      }
      requireDrained(databases, store, consumers);
      return quiescence;
    } catch (StoreBusy | RuntimeException e) {
      quiescence.close();
      throw e;
    }
  }

  /**
   * Tries until the patience is over.
   *
   * @throws StoreBusy when the store does not become quiescent, as one that trades may not
   */
  public static Quiescence await(
      Databases databases, StoreKey store, Consumers consumers, Hold hold, Duration patience)
      throws StoreBusy {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return of(databases, store, consumers, hold);
      } catch (StoreBusy e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        pause();
      }
    }
  }

  public static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void requireDrained(Databases databases, StoreKey store, Consumers consumers)
      throws StoreBusy {
    for (Database database : databases.all()) {
      long waiting =
          Transaction.each(
              database,
              sql ->
                  sql.number(
                      "select count(*) from shared.outbox where split_part(event_key, ':', 1) = ?",
                      store.key()));
      if (waiting > 0) {
        throw new StoreBusy(
            "%d events wait in the outbox of %s".formatted(waiting, database.service()));
      }
    }
    if (!consumers.haveReadAll(READING)) {
      throw new StoreBusy("the services have not read all topics");
    }
  }

  private void hold(Database database, StoreKey store, Hold hold) throws StoreBusy {
    Connection connection = database.open();
    holders.put(database.service(), connection);
    Sql sql = new Sql(connection);
    try {
      connection.setAutoCommit(false);
      // the lock of TenantSchemas: no service migrates the store meanwhile
      boolean free =
          sql.find(
                  "select pg_try_advisory_xact_lock(hashtextextended(?, 1))",
                  row -> row.getBoolean(1),
                  store.schema())
              .orElse(false);
      if (!free) {
        throw new StoreBusy("%s is being migrated".formatted(store));
      }
      // before the server looks for a deadlock: the till goes first, and this is tried again
      sql.run("set local statement_timeout = '700ms'");
      if (database.service().equals("auth")) {
        lockRows(sql, store);
      }
      lockTables(sql, store, hold);
      sql.run("set local statement_timeout = 0");
    } catch (SQLException | OperationFailed e) {
      throw new StoreBusy(
          "%s of %s is in use: %s".formatted(store.schema(), database.service(), e.getMessage()));
    }
  }

  /** A new employee needs the store's row, too. */
  private static void lockRows(Sql auth, StoreKey store) {
    auth.list("select from shared.store where tenant_key = ? for update", _ -> true, store.key());
    auth.list(
        "select e.id from shared.employee e join shared.store s on s.id = e.store_id"
            + " where s.tenant_key = ? for update of e",
        _ -> true,
        store.key());
  }

  private static void lockTables(Sql sql, StoreKey store, Hold hold) {
    String tables =
        sql
            .list(
                "select tablename from pg_catalog.pg_tables where schemaname = ? order by 1",
                row -> Sql.quoted(store.schema()) + "." + Sql.quoted(row.getString(1)),
                store.schema())
            .stream()
            .collect(Collectors.joining(", "));
    if (!tables.isEmpty()) {
      sql.run("lock table %s in %s mode".formatted(tables, hold.mode));
    }
  }

  /** The connection that holds the store in this service's database. */
  public Connection holder(String service) {
    Connection connection = holders.get(service);
    if (connection == null) {
      throw new IllegalStateException(service);
    }
    return connection;
  }

  /** What was done by the holder is true from here on, and in this database the hold is over. */
  public void commit(String service) {
    try {
      holder(service).commit();
    } catch (SQLException e) {
      throw Sql.failed(e);
    }
  }

  /** Lets go; what was not committed was not done. */
  @Override
  public void close() {
    SQLException failure = null;
    for (Connection connection : holders.values()) {
      try {
        connection.close();
      } catch (SQLException e) {
        failure = e;
      }
    }
    holders.clear();
    if (failure != null) {
      throw Sql.failed(failure);
    }
  }
}
