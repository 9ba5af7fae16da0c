package uz.erp.systemtests.isolation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import uz.erp.systemtests.erp.KafkaClient;

/** What was published to all topics since a moment. */
final class Records {

  private static final Duration POLL = Duration.ofMillis(500);

  private Records() {}

  /** Each as its key, a space, its headers and its value. */
  static Map<String, List<String>> since(KafkaClient kafka, Instant from, List<String> tenantKeys) {
    Map<String, List<String>> found = new HashMap<>();
    tenantKeys.forEach(key -> found.put(key, new ArrayList<>()));
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            kafka.with(Map.of("enable.auto.commit", false)),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> !topic.getKey().startsWith("__"))
              .flatMap(topic -> topic.getValue().stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      seek(consumer, partitions, ends, from);
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        consumer.poll(POLL).forEach(record -> sort(record, found));
      }
    }
    return found;
  }

  private static void seek(
      KafkaConsumer<String, String> consumer,
      List<TopicPartition> partitions,
      Map<TopicPartition, Long> ends,
      Instant from) {
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, from.toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp start = starts.get(partition);
      consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
    }
  }

  /** By the store it is keyed or addressed to. */
  private static void sort(ConsumerRecord<String, String> record, Map<String, List<String>> found) {
    found.forEach(
        (tenantKey, records) -> {
          if (concerns(record.key(), record.value(), tenantKey)) {
            records.add(record.topic() + " " + record.key() + " " + record.value());
          }
        });
  }

  static boolean concerns(String key, String value, String tenantKey) {
    return key.startsWith(tenantKey + ":") || value.contains("\"" + tenantKey + "\"");
  }
}
