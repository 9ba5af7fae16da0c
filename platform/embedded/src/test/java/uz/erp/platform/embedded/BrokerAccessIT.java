package uz.erp.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attacks on the broker that {@code ./erp up} starts. */
class BrokerAccessIT {

  private static final String FORGED = "{\"type\":\"sales.sale-completed.v1\"}";

  @TempDir private static Path folder = Path.of("set by JUnit");
  private static KafkaCredentials credentials = new KafkaCredentials(Path.of("set below"), null);
  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start() throws IOException {
    credentials = new KafkaCredentials(secretsIn(folder), null);
    // data of a time when the broker asked for no credentials
    try (var open = EmbeddedKafka.start(folder.resolve("home"), 0);
        var admin = Admin.create(Map.of("bootstrap.servers", open.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("sales.sale", 3, (short) 1))).all().get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    kafka = EmbeddedKafka.startClosed(folder.resolve("home"), 0, credentials.folder(), false);
  }

  @AfterAll
  static void stop() {
    kafka.stop();
  }

  static Path secretsIn(Path folder) throws IOException {
    var secrets = Files.createDirectories(folder.resolve("secrets"));
    for (var principal : KafkaCredentials.principals()) {
      Files.writeString(secrets.resolve("kafka_" + principal), "password-of-" + principal);
    }
    return secrets;
  }

  @Test
  void whoHasNoCredentialsListsNoTopicsAndWritesNoSale() {
    Map<String, Object> bare = impatient(Map.of("bootstrap.servers", kafka.bootstrapServers()));

    assertThatThrownBy(() -> list(bare)).isInstanceOf(ExecutionException.class);
    assertThatThrownBy(() -> write(bare, "sales.sale")).isInstanceOf(ExecutionException.class);
  }

  @Test
  void aWrongPasswordIsRefused() throws IOException {
    var wrong = client("sales");
    wrong.put(
        "sasl.jaas.config",
        "%s required username=\"sales\" password=\"guessed\";"
            .formatted(KafkaCredentials.SCRAM_LOGIN));

    assertThatThrownBy(() -> list(wrong)).hasCauseInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void whatIsSentInClearIsTakenFromTheAdministratorAlone() throws IOException {
    var clear = client("sales");
    clear.put("sasl.mechanism", "PLAIN");
    clear.put("sasl.jaas.config", credentials.login(KafkaCredentials.PLAIN_LOGIN, "sales"));

    assertThatThrownBy(() -> list(clear)).hasCauseInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void onlyItsOwnerWritesATopic() throws Exception {
    assertThatCode(() -> write(client("sales"), "sales.sale")).doesNotThrowAnyException();
    for (var other : Set.of("customer", "analytics", "catalog", "task", "gateway", "operations")) {
      assertThatThrownBy(() -> write(client(other), "sales.sale"))
          .as(other)
          .hasCauseInstanceOf(AuthorizationException.class);
    }
  }

  @Test
  void noServiceReadsATopicItDoesNotConsume() throws IOException {
    assertThat(read(client("customer"), "sales.sale")).isNotNegative();
    assertThatThrownBy(() -> read(client("customer"), "auth.employee"))
        .isInstanceOf(TopicAuthorizationException.class);
    assertThatThrownBy(() -> read(client("gateway"), "sales.sale"))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void aListOfTopicsHasOnlyOnesOwn() throws Exception {
    assertThat(list(client("customer")))
        .containsExactlyInAnyOrder(
            "customer.customer", "customer.loyalty", "sales.sale", "sales.debt-payment");
  }

  @Test
  void noServiceMakesOrDeletesTopicsOfOthers() throws IOException {
    try (var admin = Admin.create(client("customer"))) {
      assertThatThrownBy(() -> admin.createTopics(List.of(topic("sales.stolen"))).all().get())
          .hasCauseInstanceOf(TopicAuthorizationException.class);
      for (var any : Set.of("sales.sale", "customer.customer")) {
        assertThatThrownBy(() -> admin.deleteTopics(Set.of(any)).all().get())
            .as(any)
            .hasCauseInstanceOf(TopicAuthorizationException.class);
      }
    }
  }

  @Test
  void noServiceMovesAnothersOffsets() throws IOException {
    var thief = client("customer");
    thief.put("group.id", "analytics-service");
    try (var consumer =
        new KafkaConsumer<>(thief, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("sales.sale"));
      assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10)))
          .isInstanceOf(GroupAuthorizationException.class);
    }
  }

  @Test
  void noServiceGrantsItselfRights() throws IOException {
    try (var admin = Admin.create(client("operations"))) {
      var more = KafkaGrant.parse("operations,writes,sales.sale").bindings().toList();
      assertThatThrownBy(() -> admin.createAcls(more).all().get())
          .hasCauseInstanceOf(ClusterAuthorizationException.class);
    }
  }

  @Test
  void operatorsSeeAllTopicsAndPositionsAndChangeNone() throws Exception {
    assertThat(list(client("operations"))).contains("auth.store", "sales.sale");
    try (var admin = Admin.create(client("operations"))) {
      assertThatCode(() -> admin.listConsumerGroupOffsets("sales-service").all().get())
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> admin.deleteConsumerGroups(List.of("sales-service")).all().get())
          .hasCauseInstanceOf(GroupAuthorizationException.class);
    }
  }

  @Test
  void theControllerRefusesClientsWithoutThePassword() throws IOException {
    var controller = impatient(Map.of("bootstrap.controllers", "127.0.0.1:" + controllerPort()));

    assertThatThrownBy(
            () -> {
              try (var admin = Admin.create(controller)) {
                admin.describeCluster().nodes().get();
              }
            })
        .isInstanceOf(ExecutionException.class);
  }

  @Test
  void filesWithPasswordsAreTheirOwnersOnly() throws IOException {
    for (var file : Set.of("server.properties", "admin.properties", "operations.properties")) {
      assertThat(Files.getPosixFilePermissions(folder.resolve("home").resolve(file)))
          .as(file)
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static String controllerPort() throws IOException {
    var settings = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("home/server.properties"))) {
      settings.load(reader);
    }
    return settings.getProperty("controller.quorum.voters").replaceFirst(".*:", "");
  }

  private static Map<String, Object> client(String principal) throws IOException {
    var client = new HashMap<String, Object>();
    credentials
        .client(principal, kafka.port())
        .forEach((name, value) -> client.put(name.toString(), value));
    return impatient(client);
  }

  private static Map<String, Object> impatient(Map<String, Object> client) {
    var impatient = new HashMap<>(client);
    impatient.put("default.api.timeout.ms", 5_000);
    impatient.put("request.timeout.ms", 3_000);
    return impatient;
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, Optional.empty(), Optional.empty());
  }

  private static Set<String> list(Map<String, Object> client) throws Exception {
    try (var admin = Admin.create(client)) {
      return admin.listTopics().names().get();
    }
  }

  private static void write(Map<String, Object> client, String topic) throws Exception {
    var producing = new HashMap<>(client);
    producing.put("max.block.ms", 5_000);
    producing.put("delivery.timeout.ms", 5_000);
    try (var producer =
        new KafkaProducer<>(producing, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "shop_1:1", FORGED)).get();
    }
  }

  /** Where the next record of the topic's first partition is. */
  private static long read(Map<String, Object> client, String topic) {
    try (var consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.position(partition);
    }
  }
}
