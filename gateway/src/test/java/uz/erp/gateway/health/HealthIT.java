package uz.erp.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import tools.jackson.databind.JsonNode;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.Client;
import uz.erp.gateway.support.GatewayIT;
import uz.erp.platform.suite.SuiteManifest;

class HealthIT extends GatewayIT {

  @LocalManagementPort private int managementPort;

  @Test
  void aSuiteThatIsWellSaysSo() {
    Answer answer = client().get("/health");

    assertThat(answer.status()).isEqualTo(200);
    JsonNode health = answer.json();
    assertThat(health.path("status").asString()).isEqualTo("healthy");
    assertThat(health.path("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(health.path("database").asString()).isEqualTo("connected");
    assertThat(health.path("uptime").isIntegralNumber()).isTrue();
    assertThat(health.path("services").propertyNames())
        .containsExactlyInAnyOrderElementsOf(SuiteManifest.load().names());
    assertThat(health.path("services").path("sales").path("status").asString())
        .isEqualTo("healthy");
  }

  @Test
  void theServicesAreNotAskedForEveryRequest() {
    int before = SUITE.arrivedAt("/health").size();

    for (int i = 0; i < 50; i++) {
      client().get("/health");
    }

    assertThat(SUITE.arrivedAt("/health").size() - before)
        .isLessThan(50 * SuiteManifest.load().services().size() / 2);
  }

  @Test
  void theManagementPortAnswersProbesAndMetricsAndTheMainPortDoesNot() {
    Client management = new Client(managementPort);
    client().get("/health");

    assertThat(management.get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(management.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(management.token(MANAGEMENT_KEY).get("/actuator/prometheus").body())
        .contains("http_server_requests_seconds")
        .contains("resilience4j_circuitbreaker_state")
        .contains("erp_gateway_passes");
    assertThat(management.get("/api/sales/").status()).isNotEqualTo(200);
    assertThat(client().get("/actuator/prometheus").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/prometheus", "/actuator/health", "/actuator/info", "/actuator"})
  void onlyProbesAnswerWithoutTheManagementKey(String path) {
    Client management = new Client(managementPort);

    assertThat(management.get(path).status()).isEqualTo(401);
    assertThat(management.token("0".repeat(48)).get(path).status()).isEqualTo(401);
    assertThat(management.token(SUITE.keys().userToken(newUser())).get(path).status())
        .isEqualTo(401);
    assertThat(management.token(MANAGEMENT_KEY).get(path).status()).isEqualTo(200);
    assertThat(management.get("/actuator/health/readiness").json().propertyNames())
        .containsExactly("status");
  }
}
