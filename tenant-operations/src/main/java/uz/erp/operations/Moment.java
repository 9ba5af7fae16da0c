package uz.erp.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A store as it was at one moment in all databases, to be read at leisure while it trades on. */
final class Moment implements AutoCloseable {

  private static final Duration UNDISTURBED = Duration.ofSeconds(5);

  private final Map<String, Connection> readers = new LinkedHashMap<>();
  private String at = "";

  private Moment() {}

  /**
   * Waits for a moment at which nothing of the store is under way. A store that trades is closed
   * for the seconds this takes, one that rests is not.
   *
   * @param patience after which it is given up
   */
  static Moment of(Databases databases, StoreKey store, Consumers consumers, Duration patience) {
    try {
      return at(databases, store, consumers, shorter(patience, UNDISTURBED));
    } catch (Unrest e) {
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
  static Moment ofClosed(
      Databases databases, StoreKey store, Consumers consumers, Duration patience) {
    try {
      return at(databases, store, consumers, patience);
    } catch (Unrest e) {
      throw e.of(store);
    }
  }

  private static Moment at(
      Databases databases, StoreKey store, Consumers consumers, Duration patience) throws Unrest {
    try (Rest rest = Rest.await(databases, store, consumers, Rest.Hold.AGAINST_WRITERS, patience)) {
      return seen(databases, rest);
    }
  }

  private static Moment seen(Databases databases, Rest rest) {
    Moment moment = new Moment();
    try {
      for (Database database : databases.all()) {
        String snapshot =
            new Sql(rest.holder(database.service()))
                .find("select pg_export_snapshot()", row -> row.getString(1))
                .orElseThrow();
        Connection reader = database.open();
        moment.readers.put(database.service(), reader);
        reader.setAutoCommit(false);
        reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        reader.setReadOnly(true);
        new Sql(reader).run("set transaction snapshot " + Sql.literal(snapshot));
      }
      moment.at =
          new Sql(rest.holder("auth"))
              .find(
                  "select to_char(clock_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
                  row -> row.getString(1))
              .orElseThrow();
      return moment;
    } catch (SQLException e) {
      moment.close();
      throw Sql.failed(e);
    } catch (RuntimeException e) {
      moment.close();
      throw e;
    }
  }

  /** In UTC by ISO 8601, by the clock of auth-service's database. */
  String at() {
    return at;
  }

  Sql of(String service) {
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
