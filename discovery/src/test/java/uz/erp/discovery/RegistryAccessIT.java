package uz.erp.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A registration decides to whom passwords and passes are sent, so each part may make its own only.
 */
@RegistryTest
class RegistryAccessIT {

  private static final String CATALOG = "catalog-service";

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  private Registry registry;
  private Registry catalog;

  @BeforeEach
  void connect() {
    registry = new Registry(port);
    catalog = registry.as(CATALOG);
  }

  @Test
  void withoutCredentialsNothingIsRegisteredAndNothingRead() {
    HttpResponse<String> answer = registry.register("auth-service", "fake", "auth-service");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(registry.get("/eureka/apps").statusCode()).isEqualTo(401);
    assertThat(registry.get("/eureka/vips/auth-service").statusCode()).isEqualTo(401);
    assertThat(registry.get("/").statusCode()).isEqualTo(401);
    assertThat(catalog.get("/eureka/apps").body()).doesNotContain("fake");
  }

  @Test
  void aWrongPasswordIsRefused() {
    Registry guessing = registry.as(CATALOG, "0".repeat(48));

    assertThat(guessing.register(CATALOG, "guessed", CATALOG).statusCode()).isEqualTo(401);
    assertThat(registry.as("no-such-part").get("/eureka/apps").statusCode()).isEqualTo(401);
  }

  @Test
  void aPartRegistersItselfAndReadsAll() {
    assertThat(catalog.register(CATALOG, "own", CATALOG).statusCode()).isEqualTo(204);

    assertThat(registry.as("gateway").get("/eureka/apps").body()).contains("own");
    assertThat(registry.as("gateway").get("/").body()).contains("CATALOG-SERVICE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AUTH-SERVICE", "auth-service", "%41UTH-SERVICE", "UNKNOWN"})
  void aPartDoesNotRegisterAnother(String app) {
    assertThat(
            catalog
                .send(
                    "POST",
                    "/eureka/apps/" + app,
                    Registry.instance("auth-service", "fake", "auth-service"))
                .statusCode())
        .isEqualTo(403);
    assertThat(catalog.get("/eureka/apps").body()).doesNotContain("fake");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth-service", "catalog-service,auth-service", "AUTH-SERVICE"})
  void aPartDoesNotAnswerToTheNameOfAnother(String address) {
    HttpResponse<String> answer = catalog.register(CATALOG, "alias", address);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(catalog.get("/eureka/vips/auth-service").body()).doesNotContain("alias");
  }

  @Test
  void aPartNeitherRenewsNorChangesNorRemovesAnother() {
    Registry sales = registry.as("sales-service");
    assertThat(sales.register("sales-service", "victim", "sales-service").statusCode())
        .isEqualTo(204);
    String instance = "/eureka/apps/SALES-SERVICE/victim";

    assertThat(catalog.send("PUT", instance, "").statusCode()).isEqualTo(403);
    assertThat(catalog.send("PUT", instance + "/status?value=OUT_OF_SERVICE", "").statusCode())
        .isEqualTo(403);
    assertThat(catalog.send("PUT", instance + "/metadata?a=b", "").statusCode()).isEqualTo(403);
    assertThat(catalog.send("DELETE", instance, "").statusCode()).isEqualTo(403);
    assertThat(sales.send("PUT", instance, "").statusCode()).isEqualTo(200);
  }

  /** By this status a part learns that the registry was started anew, and registers again. */
  @Test
  void anInstanceThatTheRegistryDoesNotKnowIsNotFound() {
    assertThat(catalog.send("PUT", "/eureka/apps/CATALOG-SERVICE/forgotten", "").statusCode())
        .isEqualTo(404);
    assertThat(registry.send("PUT", "/eureka/apps/CATALOG-SERVICE/forgotten", "").statusCode())
        .isEqualTo(401);
    assertThat(registry.get("/error").statusCode()).isEqualTo(401);
  }

  @Test
  void thereAreNoPeersThatReplicate() {
    HttpResponse<String> answer =
        catalog.send("POST", "/eureka/peerreplication/batch/", "{\"replicationList\":[]}");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void onlyProbesAnswerWithoutTheManagementKey() {
    Registry management = new Registry(managementPort);

    assertThat(management.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(management.get("/actuator/health").statusCode()).isEqualTo(401);
    assertThat(management.get("/actuator/info").statusCode()).isEqualTo(401);
    assertThat(management.as(CATALOG).get("/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(management.bearer("0".repeat(48)).get("/actuator/prometheus").statusCode())
        .isEqualTo(401);
    HttpResponse<String> readiness = management.get("/actuator/health/readiness");
    assertThat(readiness.statusCode()).isEqualTo(200);
    assertThat(readiness.body()).doesNotContain("components");
  }
}
