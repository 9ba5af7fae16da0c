package uz.erp.systemtests.erp;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How many records the services of a running suite have not read yet. */
public final class ConsumerLag {

  private static final int PATIENCE_MILLIS = 8_000;

  private final Map<String, Object> config;

  public ConsumerLag(KafkaClient kafka) {
    config =
        kafka.with(
            Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS / 2));
  }

  /**
   * By service and topic, only what is behind. A service that reads nothing at all is behind too.
   *
   * @param services such as {@code analytics}
   * @throws IllegalStateException when Kafka does not tell
   */
  public Map<String, Long> of(Collection<String> services) {
    Map<String, Long> behind = new TreeMap<>();
    try (Admin admin = Admin.create(config)) {
      services.forEach(service -> add(behind, admin, service + "-service"));
    }
    return behind;
  }

  private static void add(Map<String, Long> behind, Admin admin, String group) {
    Set<TopicPartition> assigned = assigned(admin, group);
    if (assigned.isEmpty()) {
      behind.put(group + " reads nothing", 1L);
    }
    var ends = got(admin.listOffsets(latest(assigned)).all());
    var read = got(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    for (TopicPartition partition : assigned) {
      OffsetAndMetadata offset = read.get(partition);
      var end = Objects.requireNonNull(ends.get(partition));
      // a partition of which nothing was ever read has no offset
      long left = end.offset() - (offset == null ? 0 : offset.offset());
      if (left > 0) {
        behind.merge(group + " " + partition.topic(), left, Long::sum);
      }
    }
  }

  private static Set<TopicPartition> assigned(Admin admin, String group) {
    return got(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
        .flatMap(description -> description.members().stream())
        .flatMap(member -> member.assignment().topicPartitions().stream())
        .collect(Collectors.toSet());
  }

  private static Map<TopicPartition, OffsetSpec> latest(Set<TopicPartition> partitions) {
    return partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
  }

  private static <T> T got(KafkaFuture<T> answer) {
    try {
      return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not tell", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
