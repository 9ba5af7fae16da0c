package uz.erp.systemtests.replay;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import uz.erp.systemtests.erp.KafkaClient;

/** The offsets of a service in the topics it subscribes to. */
final class Group implements AutoCloseable {

  private final Admin admin;
  private final String name;

  /**
   * @param service such as {@code analytics}
   */
  Group(KafkaClient kafka, String service) {
    admin = Admin.create(kafka.settings());
    name = service + "-service";
  }

  /** How many records there are that it has not read. */
  long lag() {
    Map<TopicPartition, Long> read = committed();
    Map<TopicPartition, Long> ends = offsets(read.keySet(), OffsetSpec.latest());
    return read.entrySet().stream()
        .mapToLong(entry -> ends.getOrDefault(entry.getKey(), 0L) - entry.getValue())
        .sum();
  }

  /**
   * Back to the beginning; the service must not run.
   *
   * @return how many records it will read
   */
  long rewind() {
    Map<TopicPartition, Long> read = committed();
    Map<TopicPartition, Long> beginnings = offsets(read.keySet(), OffsetSpec.earliest());
    get(
        admin
            .alterConsumerGroupOffsets(
                name,
                beginnings.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue()))))
            .all());
    return lag();
  }

  private Map<TopicPartition, Long> committed() {
    return get(admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata())
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which) {
    return get(
            admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> which)))
                .all())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka: " + e.getCause(), e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
