package uz.erp.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

  @TempDir private Path home = Path.of("set by JUnit");

  @Test
  void aRestartKeepsTheRecords() throws Exception {
    try (var first = EmbeddedKafka.start(home, 0)) {
      createTopic(first);
      send(first, "kept");
    }

    try (var second = EmbeddedKafka.start(home, 0)) {
      assertThat(read(second)).containsExactly("kept");
    }
  }

  @Test
  void aKilledBrokerRecoversItsRecords() throws Exception {
    var killed = EmbeddedKafka.start(home, 0);
    createTopic(killed);
    send(killed, "kept");
    var process = ProcessHandle.of(killed.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);

    try (var recovered = EmbeddedKafka.start(home, killed.port())) {
      assertThat(read(recovered)).containsExactly("kept");
    }
  }

  @Test
  void aNewTopicHasThreePartitions() throws Exception {
    try (var kafka = EmbeddedKafka.start(home, 0);
        var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      createTopic(kafka);

      var description = admin.describeTopics(List.of("it.records")).allTopicNames().get();

      assertThat(description)
          .extractingByKey("it.records")
          .satisfies(topic -> assertThat(topic.partitions()).hasSize(3));
    }
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedKafka.start(home, taken.getLocalPort()))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContaining("Port " + taken.getLocalPort());
    }
  }

  @Test
  void aBrokerThatCannotStartSaysWhy() throws IOException {
    Files.writeString(home.resolve("data"), "a file where a folder should be");

    assertThatThrownBy(() -> EmbeddedKafka.start(home, 0))
        .isInstanceOf(EmbeddedServerException.class)
        .hasMessageContaining(home.resolve("data").toString());
  }

  @Test
  void theTemporaryBrokerLeavesNothingBehind() {
    var kafka = EmbeddedKafka.temporary();

    kafka.stop();

    assertThat(kafka.home()).doesNotExist();
    assertThat(ProcessHandle.of(kafka.pid()).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aSignalEndsTheTemporaryBrokerWithItsData() throws Exception {
    var kafka = EmbeddedKafka.temporary();
    var process = ProcessHandle.of(kafka.pid()).orElseThrow();

    process.destroy();
    process.onExit().get(20, TimeUnit.SECONDS);

    assertThat(kafka.home()).doesNotExist();
  }

  private static void createTopic(EmbeddedKafka kafka) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(List.of(new NewTopic("it.records", Optional.empty(), Optional.empty())))
          .all()
          .get();
    }
  }

  private static void send(EmbeddedKafka kafka, String value) throws Exception {
    Map<String, Object> configuration = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("it.records", 0, "key", value)).get();
    }
  }

  private static List<String> read(EmbeddedKafka kafka) {
    Map<String, Object> configuration = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition("it.records", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      var values = new ArrayList<String>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }
}
