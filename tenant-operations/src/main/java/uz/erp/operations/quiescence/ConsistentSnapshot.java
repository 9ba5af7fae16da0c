package uz.erp.operations.quiescence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;

/** A store as it was at one moment in all databases, read while it trades on. */
public final class ConsistentSnapshot implements AutoCloseable {

  private static final Duration UNDISTURBED = Duration.ofSeconds(5);

  private final Map<String, Connection> readers = new LinkedHashMap<>();
  private String at = "";

  private ConsistentSnapshot() {}

  /**
   * Waits for a moment at which nothing of the store is under way. A store that trades is closed
   * for the seconds this takes, an idle one is not.
   *
   * @param patience after which it is given up
   */
  public static ConsistentSnapshot of(
      Databases databases, StoreKey store, Consumers consumers, Duration patience) {
    try {
      return at(databases, store, consumers, shorter(patience, UNDISTURBED));
    } catch (StoreBusy e) {
      Duration left = patience.minus(UNDISTURBED);
      if (left.isNegative() || left.isZero()) {
        throw e.of(store);
      }
      Closure closure = new Closure(databases.auth(), store);
      closure.close("export", left.plusSeconds(30));
      try {
        return ofClosed(databases, store, consumers, left);
      } finally {
        closure.open();
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The same without closing the store, which the caller has done or does not want. */
  public static ConsistentSnapshot ofClosed(
      Databases databases, StoreKey store, Consumers consumers, Duration patience) {
    try {
      return at(databases, store, consumers, patience);
    } catch (StoreBusy e) {
      throw e.of(store);
    }
  }

  private static ConsistentSnapshot at(
      Databases databases, StoreKey store, Consumers consumers, Duration patience)
      throws StoreBusy {
    try (Quiescence quiescence =
        Quiescence.await(databases, store, consumers, Quiescence.Hold.AGAINST_WRITERS, patience)) {
      return seen(databases, quiescence);
    }
  }

  private static ConsistentSnapshot seen(Databases databases, Quiescence quiescence) {
    ConsistentSnapshot snapshot = new ConsistentSnapshot();
    try {
      for (Database database : databases.all()) {
        String exported =
            new Sql(quiescence.holder(database.service()))
                .find("select pg_export_snapshot()", row -> row.getString(1))
                .orElseThrow();
        Connection reader = database.open();
        snapshot.readers.put(database.service(), reader);
        reader.setAutoCommit(false);
        reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        reader.setReadOnly(true);
        new Sql(reader).run("set transaction snapshot " + Sql.literal(exported));
      }
      snapshot.at =
          new Sql(quiescence.holder("auth"))
              .find(
                  "select to_char(clock_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
                  row -> row.getString(1))
              .orElseThrow();
      return snapshot;
    } catch (SQLException e) {
      snapshot.close();
      throw Sql.failed(e);
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  /** In UTC by ISO 8601, by the clock of auth-service's database. */
  public String at() {
    return at;
  }

  public Sql of(String service) {
    Connection connection = readers.get(service);
    if (connection == null) {
      throw new IllegalStateException(service);
    }
    return new Sql(connection);
  }

  @Override
  public void close() {
    for (Connection connection : readers.values()) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw Sql.failed(e);
      }
    }
    readers.clear();
  }
}
