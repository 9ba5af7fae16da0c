package uz.erp.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.Arrived;
import uz.erp.gateway.support.Client;
import uz.erp.gateway.support.GatewayIT;
import uz.erp.gateway.support.RawClient;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.platform.suite.SuiteManifest;

class ForwardingIT extends GatewayIT {

  private Client employee() {
    return signedIn().store(newStore());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/users/employees/",
    "/api/products/products/",
    "/api/sales/sessions/current/",
    "/api/analytics/daily-sales/today/",
    "/api/tasks/tasks/",
    "/api/customers/customers/"
  })
  void aPathOfAServiceReachesItWithAndWithoutTheSlashAtTheEnd(String path) {
    String without = path.substring(0, path.length() - 1);

    assertThat(employee().get(path + "?a=1&b=%D1%85").json().path("path").asString())
        .isEqualTo(path);
    assertThat(employee().get(without).json().path("path").asString()).isEqualTo(without);
    assertThat(SUITE.arrivedAt(path + "?a=1&b=%D1%85")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/token/exchange",
        "/actuator",
        "/actuator/health",
        "/actuator/prometheus",
        "/.well-known/jwks.json",
        "/api",
        "/api/",
        "/api/internal/x/",
        "/api/usersx/",
        "/v3/api-docs",
        "/v3/api-docs/unknown",
        "/v3/api-docs/sales/more",
        "/webjars/swagger-ui/5.32.11/swagger-ui.css"
      })
  void anyOtherPathReachesNoService(String path) {
    Answer answer = employee().get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("not_found");
    assertThat(answer.header("X-Served-By")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/users/%2e%2e/%2e%2e/internal/token/exchange",
        "/api/users/..%2f..%2finternal/token/exchange",
        "/api/users/../../internal/token/exchange",
        "/api/users/..;/..;/internal/token/exchange",
        "/api/users//profile/",
        "/api/users/%00/",
        "/api/users/%5c..%5c..%5cinternal/"
      })
  void aPathThatCouldBeReadInTwoWaysReachesNoService(String path) {
    RawClient.RawAnswer answer = new RawClient(port).get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("malformed_request");
    assertThat(SUITE.arrivedAt("/internal")).isEmpty();
  }

  @Test
  void whatAClientClaimsToBeIsNotPassedOn() {
    employee()
        .with("X-User-Id", "1")
        .with("X-Username", "root")
        .with("X-Tenant-Schema", "tenant_other")
        .with("X-Employee-Id", "1")
        .with("X-Employee", "1")
        .with("X-Internal-Token", "x")
        .with("X-Internal-Key", "x")
        .with("X-Role", "owner")
        .with("X-Roles", "owner")
        .with("X-Permissions", "view_all")
        .with("X-Auth-User", "root")
        .with("X-HTTP-Method-Override", "DELETE")
        .with("Forwarded", "for=1.2.3.4;host=evil.example")
        .with("X-Forwarded-Host", "evil.example")
        .with("X-Forwarded-For", "1.2.3.4")
        .with("X-Forwarded-Prefix", "/evil")
        .with("X-Original-URL", "/internal/")
        .with("X-Real-IP", "1.2.3.4")
        .with("Idempotency-Key", "kept")
        .with("Accept-Language", "uz")
        .get("/api/sales/claims/");

    Arrived arrived = SUITE.arrivedAt("/api/sales/claims/").getFirst();
    assertThat(arrived.headerNames())
        .filteredOn(name -> name.startsWith("x-") || name.equals("forwarded"))
        .containsExactlyInAnyOrder(
            "x-tenant-key",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-proto");
    assertThat(arrived.header("Idempotency-Key")).isEqualTo("kept");
    assertThat(arrived.header("Accept-Language")).isEqualTo("uz");
  }

  @Test
  void aServiceGetsThePublicAddressToBuildLinksFrom() {
    employee().with("X-Forwarded-Host", "evil.example").get("/api/sales/links/");

    Arrived arrived = SUITE.arrivedAt("/api/sales/links/").getFirst();
    assertThat(arrived.headers().get("X-Forwarded-Host")).containsExactly("erp.example:8443");
    assertThat(arrived.headers().get("X-Forwarded-Port")).containsExactly("8443");
    assertThat(arrived.headers().get("X-Forwarded-Proto")).containsExactly("https");
    assertThat(arrived.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
  }

  @Test
  void noServiceGetsTheHostThatAClientSent() {
    new RawClient(port)
        .send(
            "GET /api/users/auth/login/?host=sent HTTP/1.1\r\nHost: evil.example\r\n"
                + "Connection: close\r\n\r\n");

    Arrived arrived = SUITE.arrivedAt("/api/users/auth/login/?host=sent").getFirst();
    assertThat(arrived.headers().toString()).doesNotContain("evil.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1\r\nHost: localhost\r\nHost: evil.example",
        "HTTP/1.1\r\nHost: localhost\r\nHost: localhost",
        "HTTP/1.1\r\nX-Nothing: 1"
      })
  void aRequestNamesOneHost(String hosts) {
    RawClient.RawAnswer answer =
        new RawClient(port)
            .send(
                "GET /api/users/auth/login/?hosts=two " + hosts + "\r\nConnection: close\r\n\r\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("malformed_request");
    assertThat(SUITE.arrivedAt("/api/users/auth/login/?hosts=two")).isEmpty();
  }

  @Test
  void aPathArrivesInOneSpelling() {
    new RawClient(port).get("/api/users/auth/l%6fgin/?spelled=%31");

    assertThat(SUITE.arrivedAt("/api/users/auth/login/?spelled=%31")).hasSize(1);
  }

  @Test
  void theTraceGoesOn() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    employee()
        .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .get("/api/sales/traced/");

    assertThat(SUITE.arrivedAt("/api/sales/traced/").getFirst().header("traceparent"))
        .startsWith("00-" + trace + "-")
        .doesNotContain("00f067aa0ba902b7");
  }

  @Test
  void aRequestWithoutTraceGetsOne() {
    employee().get("/api/sales/untraced/");

    assertThat(SUITE.arrivedAt("/api/sales/untraced/").getFirst().header("traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 400, 401, 403, 404, 409, 412, 422, 429, 500, 503})
  void whatAServiceAnswersIsPassedOnUnchanged(int status) {
    Answer answer =
        employee()
            .send("PATCH", "/api/sales/answers/?answer=" + status, BodyPublishers.ofString("{}"));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("{\"path\":\"/api/sales/answers/\"}");
    assertThat(answer.header("X-Served-By")).isEqualTo("stand-in");
  }

  @Test
  void lettersThatWereNotEncodedArriveEncoded() {
    RawClient.RawAnswer answer =
        new RawClient(port).get("/api/users/auth/login/?search=хлеб|50%&filter[a]={b}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(SUITE.arrivedAt("/api/users/auth/login/?search"))
        .extracting(Arrived::uri)
        .containsExactly(
            "/api/users/auth/login/?search=%D1%85%D0%BB%D0%B5%D0%B1%7C50%25&filter%5Ba%5D=%7Bb%7D");
  }

  @Test
  void aDeleteWithABodyArrivesWhole() {
    employee().send("DELETE", "/api/sales/bodies/", BodyPublishers.ofString("{\"item_id\": 1}"));

    assertThat(SUITE.arrivedAt("/api/sales/bodies/").getFirst().bodyLength()).isEqualTo(14);
  }

  @Test
  void anUpgradeIsNotEntertained() {
    RawClient.RawAnswer answer =
        new RawClient(port)
            .get(
                "/api/users/auth/login/",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void theDocumentOfEachServiceIsReadThroughTheGateway() {
    for (ServiceEntry service : SuiteManifest.load().services()) {
      assertThat(client().get("/v3/api-docs/" + service.name()).json().path("path").asString())
          .isEqualTo("/v3/api-docs");
      assertThat(client().get("/v3/api-docs/" + service.artifact()).status()).isEqualTo(200);
    }
  }
}
