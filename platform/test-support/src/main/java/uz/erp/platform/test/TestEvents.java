package uz.erp.platform.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.event.EventOrigin;
import uz.erp.platform.event.MalformedEventException;

/** Reads and sends events on the real broker. */
public final class TestEvents implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EventCodec codec = new EventCodec();
  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.kafka()),
          new StringSerializer(),
          new StringSerializer());

  /** The first event on the topic that fits, from its beginning on; waits for it to come. */
  public CloudEvent next(String topic, Predicate<CloudEvent> wanted) {
    return list(topic, wanted, 1).getFirst();
  }

  /**
   * The first so many events that fit, in the order they stand in; waits for them to come. One that
   * was sent again, because its answer was lost, is the same event and counts once.
   */
  public List<CloudEvent> list(String topic, Predicate<CloudEvent> wanted, int count) {
    Map<UUID, CloudEvent> found = new LinkedHashMap<>();
    Instant end = Instant.now().plus(PATIENCE);
    try (KafkaConsumer<String, String> consumer = consumer(topic, end)) {
      while (found.size() < count && Instant.now().isBefore(end)) {
        for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
          read(message.value())
              .filter(wanted)
              .ifPresent(event -> found.putIfAbsent(event.id(), event));
        }
      }
    }
    if (found.size() < count) {
      throw new AssertionError("only " + found.values() + " of " + count + " on " + topic);
    }
    return List.copyOf(found.values());
  }

  /** Nothing when it is no event: tests of consumers send such. */
  private Optional<CloudEvent> read(String value) {
    try {
      return Optional.of(codec.read(value));
    } catch (MalformedEventException e) {
      return Optional.empty();
    }
  }

  /** Sends the event and returns once the broker has it. */
  public void send(String topic, CloudEvent event) {
    send(topic, event.key(), codec.write(event));
  }

  /** Sends the event as the relay does, with the writer's role that the database recorded. */
  public void sendWrittenBy(String topic, CloudEvent event, String writerRole) {
    ProducerRecord<String, String> message =
        new ProducerRecord<>(topic, event.key(), codec.write(event));
    message.headers().add(EventOrigin.WRITER_HEADER, writerRole.getBytes(StandardCharsets.UTF_8));
    await(producer.send(message));
  }

  /** Sends events without waiting in between, so that many are there at once. */
  public void sendAll(String topic, List<CloudEvent> events) {
    List<Future<?>> sending = new ArrayList<>();
    events.forEach(
        event ->
            sending.add(
                producer.send(new ProducerRecord<>(topic, event.key(), codec.write(event)))));
    sending.forEach(TestEvents::await);
  }

  /** Sends anything, also what is no event. */
  public void send(String topic, String key, String value) {
    await(producer.send(new ProducerRecord<>(topic, key, value)));
  }

  private static void await(Future<?> sending) {
    try {
      sending.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An event of the store with a new id. */
  public CloudEvent event(
      TestStore store, String type, Object subject, long version, String dataJson) {
    return new CloudEvent(
        CloudEvent.SPEC_VERSION,
        UUID.randomUUID(),
        "/" + type.substring(0, type.indexOf('.')) + "-service",
        type,
        String.valueOf(subject),
        Instant.now(),
        CloudEvent.JSON,
        store.key(),
        store.tenant().schema(),
        store.tenant().zone().getId(),
        store.tenant().currency(),
        store.tenant().language(),
        version,
        null,
        JsonMapper.builder().build().readTree(dataJson));
  }

  private static KafkaConsumer<String, String> consumer(String topic, Instant end) {
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Backends.kafka(),
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                500,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions = List.of();
    while (partitions.isEmpty() && Instant.now().isBefore(end)) {
      partitions =
          consumer.listTopics().getOrDefault(topic, List.of()).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      if (partitions.isEmpty()) {
        Eventually.pause();
      }
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  @Override
  public void close() {
    producer.close();
  }
}
