package uz.erp.systemtests.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.erp.ConsumerLag;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.erp.RunningSuite;
import uz.erp.systemtests.suite.Suite;

/**
 * Sales that not every service has consumed: in the outbox, or in Kafka behind a service's offset.
 * While there are any, the suite is busy with the past.
 */
final class ConsumerBacklog {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private ConsumerBacklog() {}

  static void awaitNone() {
    Eventually.get(
        "events that were not consumed",
        PATIENCE,
        () -> inOutbox() + inKafka(),
        backlog -> backlog == 0);
  }

  private static long inOutbox() {
    try (Connection database = RunningSuite.databases().ofService("sales");
        Statement query = database.createStatement();
        ResultSet row = query.executeQuery("select count(*) from shared.outbox")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox cannot be read", e);
    }
  }

  private static long inKafka() {
    return new ConsumerLag(Suite.running().kafka())
        .of(Parts.READERS).values().stream().mapToLong(Long::longValue).sum();
  }
}
