package uz.erp.systemtests.replay;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.database.TableHashes;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.suite.Suite;

/**
 * {@code replay SERVICE…}: each service is stopped, consumes all events of its topics again from
 * the first one on, and must have the same rows in every table afterwards (invariant I9). What it
 * has not consumed yet is consumed before, so it is for a quiescent suite.
 */
public final class Replay {

  private static final Duration PATIENCE = Duration.ofMinutes(60);

  /** The clock's and the relay's own. */
  private static final String LEFT_OUT =
      "^(outbox|due_work|inbox_snapshot|inbox_snapshot_position|flyway_schema_history)$";

  private final Suite suite;
  private final PrintStream out;

  public Replay(Suite suite, PrintStream out) {
    this.suite = suite;
    this.out = out;
  }

  /**
   * Whether nothing was changed.
   *
   * @param services such as {@code analytics}; all that consume events when there are none
   */
  public boolean run(List<String> services) {
    if (!Parts.READERS.containsAll(services)) {
      throw new IllegalStateException("events are consumed by " + Parts.READERS);
    }
    boolean same = true;
    for (String service : services.isEmpty() ? Parts.READERS : services) {
      same &= hearAgain(service);
    }
    return same;
  }

  private boolean hearAgain(String service) {
    try (Group group = new Group(suite.kafkaAsAdministrator(), service)) {
      caughtUp(service, group);
      suite.stop(service);
      Map<String, String> before;
      long events;
      try {
        before = hashes(service);
        events = group.rewind();
      } finally {
        suite.start(service);
      }
      caughtUp(service, group);
      Map<String, String> after = hashes(service);
      long changed = 0;
      for (Map.Entry<String, String> table : after.entrySet()) {
        String was = before.getOrDefault(table.getKey(), "nothing");
        if (!table.getValue().equals(was)) {
          changed++;
          out.printf("%s: %s was %s, is %s%n", service, table.getKey(), was, table.getValue());
        }
      }
      out.printf(
          "%s: %,d events consumed again, %,d tables compared, %d changed%n",
          service, events, after.size(), changed);
      return changed == 0;
    }
  }

  private static void caughtUp(String service, Group group) {
    var unused =
        Eventually.get(service + " has consumed all events", PATIENCE, group::lag, lag -> lag == 0);
  }

  /** By schema and table. */
  private Map<String, String> hashes(String service) {
    Map<String, String> hashes = new LinkedHashMap<>();
    try (Connection database = suite.databases().ofService(service)) {
      for (String schema :
          TableHashes.lines(
              database,
              "select nspname from pg_namespace where nspname ~ '^(tenant_|shared$)' order by 1")) {
        String query = TableHashes.query(database, schema, LEFT_OUT);
        for (String line : TableHashes.lines(database, query)) {
          int end = line.indexOf(' ');
          hashes.put(schema + "." + line.substring(0, end), line.substring(end + 1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return hashes;
  }
}
