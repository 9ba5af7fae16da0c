package uz.erp.gateway.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uz.erp.gateway.support.Client;
import uz.erp.gateway.support.GatewayIT;
import uz.erp.gateway.support.SuiteStandIn.ExchangeAnswer;
import uz.erp.platform.embedded.EmbeddedKafka;
import uz.erp.platform.security.ApiKeySecret;
import uz.erp.platform.security.TokenNames;

/** With a real broker, and topics that come into being after the gateway started to listen. */
@DirtiesContext
class PassEvictionIT extends GatewayIT {

  private static final EmbeddedKafka KAFKA = EmbeddedKafka.temporary();

  @Autowired private PassEvictions evictions;

  @DynamicPropertySource
  static void broker(DynamicPropertyRegistry registry) {
    registry.add("spring.kafka.bootstrap-servers", KAFKA::bootstrapServers);
  }

  @BeforeAll
  static void topicsComeWithTheFirstEvent() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(PassEvictions.STORES, 3, (short) 1),
                  new NewTopic(PassEvictions.EMPLOYEES, 3, (short) 1),
                  new NewTopic(PassEvictions.API_KEYS, 3, (short) 1)))
          .all()
          .get();
    }
  }

  @AfterAll
  static void stop() {
    KAFKA.stop();
  }

  @Test
  void aDismissedCashierIsOutWithinASecondAndTheOwnerIsNotDisturbed() throws Exception {
    awaitListening();
    String store = newStore();
    long cashierId = System.nanoTime();
    Client cashier = client().token(SUITE.keys().userToken(String.valueOf(cashierId))).store(store);
    Client owner = signedIn().store(store);
    assertThat(cashier.get("/api/sales/x/").status()).isEqualTo(200);
    assertThat(owner.get("/api/sales/x/").status()).isEqualTo(200);

    SUITE.answerExchange(store, ExchangeAnswer.refusing(403));
    publish(
        PassEvictions.EMPLOYEES,
        "auth.employee-dismissed.v1",
        store,
        "{\"employee_id\": 5, \"user_id\": " + cashierId + ", \"is_active\": false}");

    await()
        .atMost(Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> cashier.get("/api/sales/x/").status() == 403);
    assertThat(owner.get("/api/sales/x/").status()).isEqualTo(200);
  }

  @Test
  void aDeletedStoreIsClosedForAll() throws Exception {
    awaitListening();
    String store = newStore();
    Client cashier = signedIn().store(store);
    Client owner = signedIn().store(store);
    cashier.get("/api/sales/x/");
    owner.get("/api/sales/x/");

    SUITE.answerExchange(store, ExchangeAnswer.refusing(403));
    publish(PassEvictions.STORES, "auth.store-deleted.v1", store, "{\"store_id\": 9}");

    await()
        .atMost(Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> owner.get("/api/sales/x/").status() == 403);
    assertThat(cashier.get("/api/sales/x/").status()).isEqualTo(403);
  }

  @Test
  void aRevokedKeyIsOutWithinASecond() throws Exception {
    awaitListening();
    String store = newStore();
    Client apiClient = client().token(ApiKeySecret.random().reveal()).store(store);
    assertThat(apiClient.get("/api/sales/x/").status()).isEqualTo(200);

    SUITE.answerExchange(store, ExchangeAnswer.refusing(401));
    publish(
        PassEvictions.API_KEYS,
        "auth.api-key-changed.v1",
        store,
        "{\"api_key_id\": 1000000000001, \"is_active\": false}");

    await()
        .atMost(Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> apiClient.get("/api/sales/x/").status() == 401);
  }

  @Test
  void aSignInThatEndedIsOutWithinASecondAndTheUsersOthersGoOn() throws Exception {
    awaitListening();
    String store = newStore();
    String userId = String.valueOf(System.nanoTime());
    Client ended = signIn(userId, "ended-" + userId);
    Client goesOn = signIn(userId, "goes-on-" + userId);
    assertThat(ended.store(store).get("/api/sales/x/").status()).isEqualTo(200);
    assertThat(ended.store("other-" + store).get("/api/sales/x/").status()).isEqualTo(200);
    assertThat(ended.get("/api/users/auth/my-stores/").status()).isEqualTo(200);
    assertThat(goesOn.store(store).get("/api/sales/x/").status()).isEqualTo(200);

    publish(
        PassEvictions.EMPLOYEES,
        "auth.employee-signed-out.v1",
        store,
        "{\"employee_id\": 5, \"user_id\": %s, \"sign_in\": \"ended-%s\"}"
            .formatted(userId, userId));

    await()
        .atMost(Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> ended.store(store).get("/api/sales/x/").status() == 401);
    assertThat(ended.store("other-" + store).get("/api/sales/x/").status()).isEqualTo(401);
    assertThat(ended.get("/api/users/auth/my-stores/").status()).isEqualTo(401);
    assertThat(goesOn.store(store).get("/api/sales/x/").status()).isEqualTo(200);
  }

  private Client signIn(String userId, String signIn) {
    return client()
        .token(SUITE.keys().userToken(userId, claims -> claims.claim(TokenNames.SIGN_IN, signIn)));
  }

  @Test
  void anEventThatCannotBeReadDropsAllRatherThanNone() throws Exception {
    awaitListening();
    String store = newStore();
    Client owner = signedIn().store(store);
    owner.get("/api/sales/x/");

    SUITE.answerExchange(store, ExchangeAnswer.refusing(403));
    send(PassEvictions.STORES, "no JSON");

    await()
        .atMost(Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> owner.get("/api/sales/x/").status() == 403);
  }

  private void awaitListening() {
    await().atMost(Duration.ofSeconds(20)).until(() -> evictions.partitions() == 9);
  }

  private static void publish(String topic, String type, String store, String data)
      throws Exception {
    send(
        topic,
        """
        {"specversion": "1.0", "id": "%s", "source": "/auth-service", "type": "%s",
         "subject": "5", "time": "%s", "datacontenttype": "application/json",
         "tenantkey": "%s", "tenantschema": "tenant_x", "tenantzone": "Asia/Tashkent",
         "tenantcurrency": "UZS", "tenantlanguage": "ru", "aggregateversion": 2, "data": %s}
        """
            .formatted(UUID.randomUUID(), type, Instant.now(), store, data));
  }

  private static void send(String topic, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", value)).get();
    }
  }
}
