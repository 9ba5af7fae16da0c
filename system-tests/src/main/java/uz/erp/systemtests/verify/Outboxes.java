package uz.erp.systemtests.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uz.erp.systemtests.database.Databases;
import uz.erp.systemtests.erp.Parts;

/**
 * That what waited in an outbox is sent before it is gone: what was there at the beginning must be
 * there in the end, or on its topic.
 */
final class Outboxes {

  private record Waiting(String service, String key) {}

  private final Databases databases;
  private final Map<UUID, Waiting> before;

  private Outboxes(Databases databases) {
    this.databases = databases;
    this.before = read();
  }

  static Outboxes atBeginning(Databases databases) {
    return new Outboxes(databases);
  }

  /** To be asked before the ends of the topics: what has gone by now lies before those ends. */
  Set<UUID> gone() {
    Set<UUID> gone = new HashSet<>(before.keySet());
    gone.removeAll(read().keySet());
    return gone;
  }

  void requireSent(Set<UUID> gone, Set<UUID> sent, Set<String> chosen, Findings findings) {
    for (UUID id : gone) {
      Waiting row = before.getOrDefault(id, new Waiting("", ""));
      String tenant = row.key().replaceFirst(":.*", "");
      if (chosen.contains(tenant)) {
        findings.checked(Invariant.I7, 1);
        if (!sent.contains(id)) {
          findings.violated(
              Invariant.I7,
              "what left an outbox is on its topic",
              tenant,
              "event %s of %s, key %s".formatted(id, row.service(), row.key()));
        }
      }
    }
  }

  private Map<UUID, Waiting> read() {
    Map<UUID, Waiting> rows = new HashMap<>();
    for (String service : Parts.SERVICES) {
      try (Connection connection = databases.ofService(service);
          var statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select event_id, event_key from shared.outbox")) {
        while (row.next()) {
          rows.put(row.getObject(1, UUID.class), new Waiting(service, row.getString(2)));
        }
      } catch (SQLException e) {
        throw new IllegalStateException("the outbox of " + service + " cannot be read", e);
      }
    }
    return rows;
  }
}
