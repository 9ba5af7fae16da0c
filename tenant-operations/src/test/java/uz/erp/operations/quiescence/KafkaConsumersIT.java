package uz.erp.operations.quiescence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.platform.embedded.EmbeddedKafka;
import uz.erp.platform.suite.ServiceEntry;

class KafkaConsumersIT {

  private static final String TOPIC = "sales.sale";
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Set<TopicPartition> PARTITIONS =
      IntStream.range(0, 3)
          .mapToObj(number -> new TopicPartition(TOPIC, number))
          .collect(Collectors.toSet());

  @TempDir private Path home;

  @Test
  void allIsReadWhenTheSlowestServiceHasReadIt() throws Exception {
    try (var kafka = EmbeddedKafka.start(home, 0);
        var consumers = new KafkaConsumers(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
        admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
      }
      assertThatThrownBy(() -> consumers.haveReadAll(SHORT)).isInstanceOf(OperationFailed.class);
      hearAll(kafka.bootstrapServers(), "");
      assertThat(consumers.haveReadAll(SHORT)).isTrue();

      send(kafka.bootstrapServers());
      assertThat(consumers.haveReadAll(SHORT)).isFalse();
      hearAll(kafka.bootstrapServers(), "customer");
      assertThat(consumers.haveReadAll(SHORT)).isFalse();
      consume(kafka.bootstrapServers(), "customer");
      assertThat(consumers.haveReadAll(SHORT)).isTrue();
    }
  }

  private static void send(String servers) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", servers),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, "shop_00000001:1", "{}")).get();
    }
  }

  private static void hearAll(String servers, String except) {
    Databases.SUITE.services().stream()
        .filter(service -> !service.consumes().isEmpty())
        .map(ServiceEntry::name)
        .filter(service -> !service.equals(except))
        .forEach(service -> consume(servers, service));
  }

  /** Commits the ends, as a service does that has applied everything. */
  private static void consume(String servers, String service) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers, "group.id", service + "-service"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(PARTITIONS);
      consumer.commitSync(
          consumer.endOffsets(PARTITIONS).entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue()))));
    }
  }
}
