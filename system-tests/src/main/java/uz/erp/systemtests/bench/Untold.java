package uz.erp.systemtests.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * Sales that not every service has heard of: in the outbox, or in Kafka before a service's place.
 * While there are any, the suite is busy with what is past.
 */
final class Untold {

  private static final int KAFKA = 19_092;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  // a gateway has a group of its own in every life, and never commits
  private static final List<String> READERS =
      List.of(
          "catalog-service",
          "sales-service",
          "analytics-service",
          "task-service",
          "customer-service");

  private Untold() {}

  static void awaitNone() {
    Map<String, Object> address =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            "localhost:" + (KAFKA + RunningSuite.offset()));
    try (Admin kafka = Admin.create(address)) {
      Eventually.get(
          "events that were not told",
          PATIENCE,
          () -> inOutbox() + inKafka(kafka),
          untold -> untold == 0);
    }
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

  private static long inKafka(Admin kafka) {
    long untold = 0;
    for (String reader : READERS) {
      untold += inFrontOf(kafka, reader);
    }
    return untold;
  }

  private static long inFrontOf(Admin kafka, String reader) {
    try {
      Map<TopicPartition, OffsetAndMetadata> places =
          kafka.listConsumerGroupOffsets(reader).partitionsToOffsetAndMetadata().get();
      Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
      places.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
      Map<TopicPartition, ListOffsetsResultInfo> ends = kafka.listOffsets(asked).all().get();
      long untold = 0;
      for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
        OffsetAndMetadata place = places.get(end.getKey());
        untold += place == null ? 0 : end.getValue().offset() - place.offset();
      }
      return untold;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("the place of " + reader + " is not known", e);
    }
  }
}
