package uz.erp.operations.quiescence;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.platform.suite.ServiceEntry;

/** Asks Kafka how far each service's group has committed; auth-service consumes nothing. */
public final class KafkaConsumers implements Consumers, AutoCloseable {

  private static final int PATIENCE_MILLIS = 8_000;
  private static final long POLL_MILLIS = 50;

  private final Admin admin;

  /**
   * @param login address and login as Kafka's clients want them
   */
  public KafkaConsumers(Map<String, Object> login) {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
    admin = Admin.create(settings);
  }

  @Override
  public boolean haveReadAll(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    Map<String, Set<TopicPartition>> partitions = new HashMap<>();
    for (ServiceEntry service : Databases.SUITE.services()) {
      if (!service.consumes().isEmpty()) {
        partitions.put(service.artifact(), partitionsOf(service.artifact()));
      }
    }
    Map<TopicPartition, Long> ends = ends(partitions.values());
    while (!partitions.keySet().stream()
        .allMatch(group -> hasRead(group, partitions.getOrDefault(group, Set.of()), ends))) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  private Set<TopicPartition> partitionsOf(String group) {
    Set<TopicPartition> partitions = new HashSet<>(read(group).keySet());
    got(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
        .flatMap(description -> description.members().stream())
        .forEach(member -> partitions.addAll(member.assignment().topicPartitions()));
    return partitions;
  }

  private Map<TopicPartition, OffsetAndMetadata> read(String group) {
    return got(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
  }

  private Map<TopicPartition, Long> ends(Iterable<Set<TopicPartition>> partitions) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(each -> each.forEach(one -> asked.put(one, OffsetSpec.latest())));
    return got(admin.listOffsets(asked).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  private boolean hasRead(
      String group, Set<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, OffsetAndMetadata> read = read(group);
    return partitions.stream()
        .allMatch(
            partition -> {
              OffsetAndMetadata offset = read.get(partition);
              return (offset == null ? 0 : offset.offset()) >= ends.getOrDefault(partition, 0L);
            });
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static <T> T got(KafkaFuture<T> answer) {
    try {
      return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new OperationFailed("Kafka does not tell what was read: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(2));
  }
}
