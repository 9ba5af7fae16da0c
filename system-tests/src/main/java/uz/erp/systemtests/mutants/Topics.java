package uz.erp.systemtests.mutants;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics themselves: what they hold of a store, and records put there past every service. */
record Topics(SuiteWithBug buggySuite) {

  private static final Duration POLL = Duration.ofMillis(200);

  /** Every record of a store, in the order of its topic and partition. */
  List<ConsumerRecord<String, String>> of(PlayedStore store) {
    Map<String, Object> config =
        buggySuite.kafka().with(Map.of(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false));
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> !topic.getKey().startsWith("__"))
              .flatMap(topic -> topic.getValue().stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
          if (String.valueOf(message.key()).startsWith(store.key() + ":")) {
            found.add(message);
          }
        }
      }
    }
    return found;
  }

  void send(List<ProducerRecord<String, String>> messages) {
    Map<String, Object> config = buggySuite.kafka().settings();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      for (ProducerRecord<String, String> message : messages) {
        producer.send(message).get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
