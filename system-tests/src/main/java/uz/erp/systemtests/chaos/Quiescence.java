package uz.erp.systemtests.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.database.Databases;
import uz.erp.systemtests.erp.ConsumerLag;
import uz.erp.systemtests.erp.Parts;

/**
 * Waits until a suite is quiescent: for these stores nothing unsent, no due jobs, no dead letters;
 * and, since topics are shared, no consumer lag at all.
 */
final class Quiescence {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Their stores stand before the colon in the keys of events. */
  private static final String OWN = "split_part(event_key, ':', 1) = any(?)";

  private static final String OURS = "starts_with(event_key, '" + RecordInjector.KEY + "')";

  private final Databases databases;
  private final ConsumerLag lag;
  private final String[] keys;

  Quiescence(Databases databases, ConsumerLag lag, List<Store> stores) {
    this.databases = databases;
    this.lag = lag;
    this.keys = stores.stream().map(Store::tenantKey).toArray(String[]::new);
  }

  /** What still moves when the patience is used up, or should not be there at all. */
  List<String> await() {
    Map<String, Long> left = Eventually.last(PATIENCE, this::look, Map::isEmpty);
    List<String> violations = new ArrayList<>();
    left.forEach((what, count) -> violations.add("it does not settle: " + count + " " + what));
    for (String service : Parts.SERVICES) {
      violations.addAll(deadLetters(service));
    }
    return violations;
  }

  private Map<String, Long> look() {
    Map<String, Long> left = new TreeMap<>();
    for (String service : Parts.SERVICES) {
      note(left, service + " outbox", service, "select count(*) from shared.outbox where " + OWN);
      note(
          left,
          service + " due",
          service,
          "select count(*) from shared.due_work where due_at <= now() and tenant_key = any(?)");
    }
    try {
      left.putAll(lag.of(Parts.READERS));
    } catch (IllegalStateException e) {
      left.put(e.getMessage() + ": " + e.getCause(), 1L);
    }
    return left;
  }

  private void note(Map<String, Long> left, String what, String service, String sql) {
    try (Connection database = databases.ofService(service);
        var statement = own(database, sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      if (row.getLong(1) > 0) {
        left.put(what, row.getLong(1));
      }
    } catch (SQLException | IllegalStateException e) {
      left.put(what + ": " + e.getMessage(), 1L);
    }
  }

  private PreparedStatement own(Connection database, String sql) throws SQLException {
    PreparedStatement statement = database.prepareStatement(sql);
    statement.setArray(1, database.createArrayOf("text", keys));
    return statement;
  }

  /** Dead letters of these stores, other than injected ones: each is work that was not done. */
  private List<String> deadLetters(String service) {
    List<String> found = new ArrayList<>();
    String sql =
        "select topic, event_key, error from shared.parked_event where "
            + OWN
            + " order by id limit 20";
    try (Connection database = databases.ofService(service);
        var statement = own(database, sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(
            "%s has dead-lettered %s of %s: %s"
                .formatted(service, rows.getString(2), rows.getString(1), rows.getString(3)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return found;
  }

  /** The keys of all injected records that were dead-lettered, by service. */
  Map<String, Set<String>> poison() {
    Map<String, Set<String>> found = new TreeMap<>();
    String sql = "select event_key from shared.parked_event where " + OURS;
    for (String service : Parts.READERS) {
      try (Connection database = databases.ofService(service);
          var statement = database.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          found.computeIfAbsent(service, key -> new HashSet<>()).add(rows.getString(1));
        }
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
    return found;
  }

  /** Deletes the injected dead letters, so that they are not retried. */
  void clear() {
    for (String service : Parts.SERVICES) {
      try (Connection database = databases.writingTo(service);
          var statement = database.createStatement()) {
        statement.execute("delete from shared.parked_event where " + OURS);
      } catch (SQLException e) {
        throw new IllegalStateException("poison stays in " + service, e);
      }
    }
  }
}
