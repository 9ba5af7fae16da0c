package uz.erp.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the suite relies on: new instances are listed at once, dead ones are forgotten soon. */
@RegistryTest
class RegistryIT {

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  private Registry anyPart;

  @BeforeEach
  void connect() {
    anyPart = new Registry(port).as("gateway");
  }

  @Test
  void anInstanceIsListedInTheVeryNextAnswer() {
    register("sales-service", "prompt", 30);

    assertThat(listed("prompt")).isTrue();
  }

  @Test
  void anInstanceThatSaysGoodbyeIsGoneInTheVeryNextAnswer() {
    register("task-service", "polite", 30);
    assertThat(listed("polite")).isTrue();

    Registry task = new Registry(port).as("task-service");
    assertThat(task.send("DELETE", "/eureka/apps/task-service/polite", "").statusCode())
        .isEqualTo(200);

    assertThat(listed("polite")).isFalse();
  }

  @Test
  void instancesThatStopRenewingAreAllGoneSoonAfterTheirLease() {
    register("customer-service", "silent", 1);
    register("analytics-service", "mute", 1);

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () -> {
              assertThat(listed("silent")).isFalse();
              assertThat(listed("mute")).isFalse();
            });
  }

  @Test
  void healthAndMetricsAnswerOnTheManagementPortOnly() {
    Registry management = new Registry(managementPort).bearer(Registry.MANAGEMENT_KEY);

    assertThat(management.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(management.get("/actuator/prometheus").body()).contains("jvm_memory_used");
    assertThat(management.get("/actuator/health").body()).contains("components");
    assertThat(anyPart.get("/actuator/health").statusCode()).isEqualTo(403);
  }

  private boolean listed(String instanceId) {
    return anyPart.get("/eureka/apps").body().contains(">" + instanceId + "<");
  }

  private void register(String service, String instanceId, int leaseSeconds) {
    String instance = Registry.instance(service, instanceId, service, leaseSeconds);
    assertThat(
            new Registry(port)
                .as(service)
                .send("POST", "/eureka/apps/" + service, instance)
                .statusCode())
        .isEqualTo(204);
  }
}
