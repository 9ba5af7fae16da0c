package uz.erp.systemtests.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.database.Databases;
import uz.erp.systemtests.erp.Parts;

/**
 * Whether the suite is quiescent: no outbox holds anything and there is no consumer lag. A live
 * shop may never be; then each consumer is checked up to the offset it has committed.
 */
final class Quiescence {

  private final Databases databases;
  private final Topics topics;

  Quiescence(Databases databases, Topics topics) {
    this.databases = databases;
    this.topics = topics;
  }

  /** What is still on its way, in words; nothing when the suite rests. */
  List<String> await(Duration patience) {
    return Eventually.last(patience, this::underWay, List::isEmpty);
  }

  List<String> underWay() {
    List<String> found = new ArrayList<>();
    for (String service : Parts.SERVICES) {
      long waiting = waiting(service);
      if (waiting > 0) {
        found.add("%d events wait in the outbox of %s".formatted(waiting, service));
      }
    }
    topics
        .positions()
        .behind(topics.ends())
        .forEach(
            (service, left) -> found.add("%s has %d messages to read".formatted(service, left)));
    return found;
  }

  private long waiting(String service) {
    try (Connection connection = databases.ofService(service);
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from shared.outbox")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox of " + service + " cannot be read", e);
    }
  }
}
