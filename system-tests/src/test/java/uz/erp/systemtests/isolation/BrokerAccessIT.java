package uz.erp.systemtests.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.erp.KafkaClient;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** What a client inside the network may do with the Kafka of a running suite. */
@Journey
class BrokerAccessIT {

  private static final Map<String, Object> IMPATIENT =
      Map.of("default.api.timeout.ms", 5_000, "request.timeout.ms", 3_000);

  private final Suite suite;

  BrokerAccessIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void whoHasNoCredentialsListsNoTopicsAndWritesNoSale() {
    KafkaClient outsider = KafkaClient.at("localhost:" + suite.port("kafka"));

    assertThatThrownBy(() -> list(outsider)).isInstanceOf(ExecutionException.class);
    assertThatThrownBy(() -> write(outsider, "sales.sale")).isInstanceOf(ExecutionException.class);
  }

  @Test
  void aServiceWritesNoTopicOfAnother() {
    for (String service : List.of("customer", "analytics", "catalog", "task", "gateway")) {
      assertThatThrownBy(() -> write(as(service), "sales.sale"))
          .as(service)
          .hasCauseInstanceOf(AuthorizationException.class);
    }
  }

  @Test
  void aServiceSeesOnlyTopicsItConsumesOrPublishes() throws Exception {
    assertThat(list(as("gateway")))
        .containsExactlyInAnyOrder("auth.store", "auth.employee", "auth.api-key");
  }

  private KafkaClient as(String principal) throws IOException {
    String password =
        Files.readString(suite.home().resolve("secrets").resolve("kafka_" + principal)).strip();
    return new KafkaClient(
        suite
            .kafka()
            .with(
                Map.of(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required"
                        + " username=\"%s\" password=\"%s\";".formatted(principal, password))));
  }

  private static Set<String> list(KafkaClient client) throws Exception {
    try (Admin admin = Admin.create(client.with(IMPATIENT))) {
      return admin.listTopics().names().get();
    }
  }

  /**
   * Should it be let in, what it writes is no event and is dead-lettered: no store's figures
   * change.
   */
  private static void write(KafkaClient client, String topic) throws Exception {
    Map<String, Object> settings = new HashMap<>(client.settings());
    settings.put("max.block.ms", 5_000);
    settings.put("request.timeout.ms", 3_000);
    settings.put("delivery.timeout.ms", 5_000);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "no-store:1", "forged")).get();
    }
  }
}
