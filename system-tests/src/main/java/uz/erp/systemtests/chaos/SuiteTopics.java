package uz.erp.systemtests.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import uz.erp.systemtests.erp.KafkaClient;

/** Kafka's topics of a suite: the last records, and new ones. */
final class SuiteTopics {

  private static final int PATIENCE_MILLIS = 8_000;
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaClient kafka;

  SuiteTopics(KafkaClient kafka) {
    this.kafka = kafka;
  }

  /** The last records of a topic, of each partition at most so many, in order. */
  List<ConsumerRecord<String, String>> last(String topic, int each) {
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            kafka.with(config), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - each)));
      long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
      while (System.nanoTime() < deadline
          && partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(POLL).forEach(records::add);
      }
    }
    return records;
  }

  /** Writes records, and returns when Kafka has them all. */
  void send(String topic, List<Map.Entry<String, String>> records) {
    Map<String, Object> config =
        Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            PATIENCE_MILLIS,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS / 2,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(kafka.with(config), new StringSerializer(), new StringSerializer())) {
      for (Map.Entry<String, String> one : records) {
        producer.send(new ProducerRecord<>(topic, one.getKey(), one.getValue())).get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(topic + " takes no records", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
