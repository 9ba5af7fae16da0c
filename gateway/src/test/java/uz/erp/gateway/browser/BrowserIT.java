package uz.erp.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.GatewayIT;

@TestPropertySource(
    properties = {
      "erp.gateway.cors.origins=https://till.shop.uz",
      "erp.gateway.origin.trusted-proxies=127.0.0.1"
    })
class BrowserIT extends GatewayIT {

  private Answer preflight(String origin) {
    return client()
        .with("Origin", origin)
        .with("Access-Control-Request-Method", "POST")
        .with("Access-Control-Request-Headers", "authorization,x-tenant-key,idempotency-key")
        .send("OPTIONS", "/api/sales/sales/scan-item/", BodyPublishers.noBody());
  }

  @Test
  void aPageOfANamedOriginMayCall() {
    Answer asked = preflight("https://till.shop.uz");

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("https://till.shop.uz");
    assertThat(asked.header("Access-Control-Allow-Headers")).contains("x-tenant-key");
    assertThat(asked.header("Access-Control-Allow-Credentials")).isNull();

    Answer called =
        signedIn()
            .with("Origin", "https://till.shop.uz")
            .store(newStore())
            .get("/api/sales/sales/?answer=404");
    assertThat(called.status()).isEqualTo(404);
    assertThat(called.header("Access-Control-Allow-Origin")).isEqualTo("https://till.shop.uz");
  }

  @Test
  void evenARefusalCanBeReadByThePage() {
    Answer answer = client().with("Origin", "https://till.shop.uz").get("/api/sales/sales/");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://till.shop.uz");
  }

  @Test
  void aPageOfAnotherOriginMayNot() {
    Answer asked = preflight("https://evil.example");
    Answer called =
        signedIn().with("Origin", "http://localhost:3000").get("/api/users/profile/foreign/");

    assertThat(asked.status()).isEqualTo(403);
    assertThat(asked.problem()).isEqualTo("origin_not_allowed");
    assertThat(called.status()).isEqualTo(403);
    assertThat(SUITE.arrivedAt("/api/users/profile/foreign/")).isEmpty();
  }

  @Test
  void thePagesOfTheGatewayItselfMay() {
    Answer answer =
        signedIn().with("Origin", "http://localhost:" + port).get("/api/users/profile/");

    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/nothing", "/api/sales/", "/api/users/auth/login/"})
  void everyAnswerTellsTheBrowserToBeCareful(String path) {
    Answer answer = client().get(path);

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.response().headers().allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.header("Strict-Transport-Security")).isNull();
  }

  @Test
  void behindTlsTheBrowserIsToldToStayThere() {
    Answer answer = client().with("X-Forwarded-Proto", "https").get("/health");

    assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
  }
}
