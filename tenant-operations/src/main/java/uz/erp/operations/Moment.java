package uz.erp.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A store as it was at one moment in all databases, to be read at leisure while it trades on. */
final class Moment implements AutoCloseable {

  private static final Duration UNDISTURBED = Duration.ofSeconds(5);
  private static final int CLOSED_SECONDS = 120;
  private static final long PAUSE_MILLIS = 200;

  private final Map<String, Connection> readers = new LinkedHashMap<>();
  private String at = "";

  private Moment() {}

  /**
   * Waits for a moment at which nothing of the store is under way. A store that trades is closed for
   * the seconds this takes, one that rests is not.
   *
   * @param patience after which it is given up
   */
  static Moment of(Databases databases, StoreKey store, Consumers consumers, Duration patience) {
    long begun = System.nanoTime();
    Closure closure = new Closure(databases.auth(), store);
    boolean closed = false;
    try {
      while (true) {
        try (Rest rest = Rest.of(databases, store, consumers)) {
          return seen(databases, rest);
        } catch (Unrest e) {
          long waited = System.nanoTime() - begun;
          if (waited > patience.toNanos()) {
            throw new OperationFailed("%s does not come to rest: %s".formatted(store, e.getMessage()));
          }
          if (!closed && waited > UNDISTURBED.toNanos() && closure.unfinished().isEmpty()) {
            closure.close("export", CLOSED_SECONDS);
            closed = true;
          }
          pause();
        }
      }
    } finally {
      if (closed) {
        closure.open();
      }
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
    } catch (SQLException | RuntimeException e) {
      moment.close();
      throw e instanceof SQLException sql ? Sql.failed(sql) : (RuntimeException) e;
    }
  }

  static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
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
