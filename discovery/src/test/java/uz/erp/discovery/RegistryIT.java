package uz.erp.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the suite relies on: new instances are told of at once, dead ones are forgotten soon. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
class RegistryIT {

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;

  @Test
  void anInstanceIsListedInTheVeryNextAnswer() throws Exception {
    register("prompt-service", 30);

    assertThat(listed("prompt-service")).isTrue();
  }

  @Test
  void anInstanceThatSaysGoodbyeIsGoneInTheVeryNextAnswer() throws Exception {
    register("polite-service", 30);
    assertThat(listed("polite-service")).isTrue();

    send("DELETE", "/eureka/apps/polite-service/polite-service:1", "");

    assertThat(listed("polite-service")).isFalse();
  }

  @Test
  void instancesThatStopRenewingAreAllGoneSoonAfterTheirLease() throws Exception {
    register("silent-service", 1);
    register("mute-service", 1);

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () -> {
              assertThat(listed("silent-service")).isFalse();
              assertThat(listed("mute-service")).isFalse();
            });
  }

  @Test
  void theDashboardShowsWhoIsUp() throws Exception {
    register("visible-service", 30);

    HttpResponse<String> page = get(port, "/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("VISIBLE-SERVICE");
  }

  @Test
  void healthAndMetricsAnswerOnTheManagementPortOnly() throws Exception {
    assertThat(get(managementPort, "/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(get(managementPort, "/actuator/prometheus").body()).contains("jvm_memory_used");
    assertThat(get(port, "/actuator/health").statusCode()).isEqualTo(404);
  }

  private boolean listed(String service) throws Exception {
    return get(port, "/eureka/apps").body().contains(service + ":1");
  }

  private HttpResponse<String> get(int toPort, String path) throws Exception {
    URI uri = URI.create("http://localhost:" + toPort + path);
    return http.send(
        HttpRequest.newBuilder(uri).header("Accept", "*/*").build(), BodyHandlers.ofString());
  }

  private void register(String service, int leaseSeconds) throws Exception {
    String instance =
        """
        {"instance": {"instanceId": "%1$s:1", "app": "%1$s", "hostName": "localhost",
          "ipAddr": "127.0.0.1", "status": "UP", "port": {"$": 1, "@enabled": "true"},
          "vipAddress": "%1$s",
          "dataCenterInfo": {"@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", "name": "MyOwn"},
          "leaseInfo": {"renewalIntervalInSecs": 1, "durationInSecs": %2$d}}}
        """
            .formatted(service, leaseSeconds);
    send("POST", "/eureka/apps/" + service, instance);
  }

  private void send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
  }
}
