package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** An attacker inside the network, who reaches every port of the suite but has none of its keys. */
@Journey
class InsideIT {

  private static final String LOGIN = "/api/users/auth/login/";

  private final Suite suite;

  InsideIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void aFakeInstanceReceivesNoSignIn() throws IOException {
    Store store = suite.accounts().register("Inside");
    Queue<String> received = new ConcurrentLinkedQueue<>();
    HttpServer fake =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    fake.createContext(
        "/",
        request -> {
          received.add(request.getRequestURI().getPath());
          request.sendResponseHeaders(200, -1);
          request.close();
        });
    fake.start();
    try {
      int port = fake.getAddress().getPort();
      Api registry = Api.at(suite.address("discovery")).with("Content-Type", "application/json");
      Api asCatalog = registry.with("Authorization", basic("catalog-service", "catalog"));

      assertThat(register(registry, "AUTH-SERVICE", "auth-service", port)).isEqualTo(401);
      assertThat(register(asCatalog, "AUTH-SERVICE", "auth-service", port)).isEqualTo(403);
      assertThat(register(asCatalog, "CATALOG-SERVICE", "auth-service", port)).isEqualTo(403);
      // the gateway balances its requests, so one of a few would reach a second instance
      for (int i = 0; i < 10; i++) {
        suite
            .anyone()
            .post(
                LOGIN,
                Map.of("username", store.owner().username(), "password", store.owner().password()))
            .expect(200);
      }
      assertThat(received).isEmpty();
    } finally {
      fake.stop(0);
    }
  }

  @Test
  void noPassIsGivenToACallerWithoutTheKey() {
    Store store = suite.accounts().register("Inside");
    String form =
        "grant_type=urn:ietf:params:oauth:grant-type:token-exchange"
            + "&subject_token_type=urn:ietf:params:oauth:token-type:access_token&audience="
            + store.tenantKey()
            + "&subject_token="
            + store.owner().api().header("Authorization").substring("Bearer ".length());
    Api auth =
        Api.at(suite.address("auth")).with("Content-Type", "application/x-www-form-urlencoded");

    for (Api caller :
        List.of(auth, auth.with("X-Internal-Key", suite.secrets().internal("sales")))) {
      Answer answer =
          caller.send("POST", "/internal/token/exchange", form.getBytes(StandardCharsets.UTF_8));
      assertThat(answer.status()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @FieldSource("uz.erp.systemtests.erp.Parts#APPLICATIONS")
  void managementPortsTellProbesTheStatusAndNothingElse(String part) {
    Api management = suite.managementForAnyone(part);

    assertThat(management.get("/actuator/prometheus").status()).isEqualTo(401);
    assertThat(management.get("/actuator/health").status()).isEqualTo(401);
    assertThat(management.get("/actuator/info").status()).isEqualTo(401);
    assertThat(management.post("/actuator/signingkeys", Map.of()).status()).isIn(401, 404);
    assertThat(management.get("/actuator/health/readiness").expect(200).json().propertyNames())
        .containsExactly("status");
    suite.management(part).get("/actuator/prometheus").expect(200);
  }

  private String basic(String name, String part) {
    String pair = name + ":" + suite.secrets().discovery(part);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static int register(Api registry, String app, String address, int port) {
    String instance =
        """
        {"instance": {"instanceId": "fake", "app": "%s", "hostName": "localhost",
          "ipAddr": "127.0.0.1", "status": "UP", "port": {"$": %d, "@enabled": "true"},
          "vipAddress": "%s",
          "dataCenterInfo": {"@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", "name": "MyOwn"},
          "leaseInfo": {"renewalIntervalInSecs": 1, "durationInSecs": 10}}}
        """
            .formatted(app, port, address);
    return registry
        .send("POST", "/eureka/apps/" + app, instance.getBytes(StandardCharsets.UTF_8))
        .status();
  }
}
