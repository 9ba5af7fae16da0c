package uz.erp.systemtests.verify;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.erp.KafkaClient;
import uz.erp.systemtests.erp.Parts;

/**
 * The suite's topics, read from their beginning without a consumer group, so no offset is moved.
 */
final class Topics implements AutoCloseable {

  static final List<String> NAMES = Parts.MANIFEST.topics();

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final int PATIENCE_SECONDS = 60;

  private final Optional<String> planted;
  private final Admin admin;
  private final KafkaConsumer<String, String> consumer;

  /**
   * @param planted how the keys begin of messages that are passed over
   */
  Topics(KafkaClient kafka, Optional<String> planted) {
    this.planted = planted;
    admin = Admin.create(kafka.settings());
    consumer =
        new KafkaConsumer<>(
            kafka.with(
                Map.of(
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                    false,
                    ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                    false,
                    ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                    16 << 20)),
            new StringDeserializer(),
            new StringDeserializer());
  }

  /** Where each partition that there is ends now. */
  Map<TopicPartition, Long> ends() {
    Set<String> known = consumer.listTopics().keySet();
    List<TopicPartition> partitions =
        NAMES.stream()
            .filter(known::contains)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(part -> new TopicPartition(part.topic(), part.partition()))
            .toList();
    return consumer.endOffsets(partitions);
  }

  Positions positions() {
    Map<String, Map<TopicPartition, Long>> read = new HashMap<>();
    for (String service : Subscriptions.consumers()) {
      Map<TopicPartition, Long> own = new HashMap<>();
      committed(service + "-service")
          .forEach(
              (partition, offset) -> {
                if (offset != null) {
                  own.put(partition, offset.offset());
                }
              });
      read.put(service, own);
    }
    return new Positions(read);
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
    try {
      return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not tell how far " + group + " is", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Reads everything before these ends, each partition in its order. */
  void read(Map<TopicPartition, Long> ends, Reader reader) {
    Collection<TopicPartition> partitions = ends.keySet();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    long deadline = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      var records = consumer.poll(POLL);
      for (ConsumerRecord<String, String> record : records) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < ends.getOrDefault(partition, 0L) && !isPlanted(record.key())) {
          reader.message(partition, record.offset(), record.key(), record.value());
        }
      }
      if (!records.isEmpty()) {
        deadline = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Kafka does not give what its topics hold");
      }
    }
  }

  private boolean isPlanted(@Nullable String key) {
    return key != null && planted.filter(key::startsWith).isPresent();
  }

  @Override
  public void close() {
    consumer.close();
    admin.close();
  }

  /** Takes one message; key and value may be null in what did not come from the suite. */
  interface Reader {
    void message(
        TopicPartition partition, long offset, @Nullable String key, @Nullable String value);
  }
}
