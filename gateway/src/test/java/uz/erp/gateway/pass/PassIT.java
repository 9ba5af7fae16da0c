package uz.erp.gateway.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.Arrived;
import uz.erp.gateway.support.Client;
import uz.erp.gateway.support.GatewayIT;
import uz.erp.gateway.support.SuiteStandIn.ExchangeAnswer;

class PassIT extends GatewayIT {

  @Test
  void aServiceGetsThePassAndTheStoreInsteadOfTheUserToken() {
    String store = newStore();

    Answer answer = signedIn().store(store).get("/api/sales/pass-instead/");

    assertThat(answer.status()).isEqualTo(200);
    Arrived arrived = SUITE.arrivedAt("/api/sales/pass-instead/").getFirst();
    assertThat(arrived.headers().get("Authorization"))
        .containsExactly("Bearer pass-" + store + "-1");
    assertThat(arrived.headers().get("X-Tenant-Key")).containsExactly(store);
  }

  @Test
  void theHotPathAsksAuthServiceOnlyOnce() {
    String store = newStore();
    Client cashier = signedIn().store(store);

    IntStream.range(0, 20).forEach(i -> cashier.get("/api/sales/hot/"));

    assertThat(SUITE.exchangesFor(store)).isEqualTo(1);
  }

  @Test
  void requestsThatMissTogetherShareOneExchange() {
    String store = newStore();
    SUITE.answerExchange(store, ExchangeAnswer.slow(Duration.ofMillis(300)));
    Client cashier = signedIn().store(store);

    var answers =
        IntStream.range(0, 20)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> cashier.get("/api/sales/crowd/")))
            .toList();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
    assertThat(SUITE.exchangesFor(store)).isEqualTo(1);
  }

  @Test
  void aRefusalIsNotRemembered() {
    String store = newStore();
    Client cashier = signedIn().store(store);
    SUITE.answerExchange(store, ExchangeAnswer.refusing(403));
    Answer refused = cashier.get("/api/sales/hired/");

    SUITE.answerExchange(store, ExchangeAnswer.PASS);
    Answer hired = cashier.get("/api/sales/hired/");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("store_access_denied");
    assertThat(hired.status()).isEqualTo(200);
  }

  /** More of them than open a breaker, which would close all stores. */
  @Test
  void aStoreThatOperatorsClosedIsUnavailableAndNoOtherIs() {
    String closed = newStore();
    SUITE.answerExchange(closed, ExchangeAnswer.refusing(423));

    for (int i = 0; i < 20; i++) {
      Answer answer = signedIn().store(closed).get("/api/sales/x/");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("service_unavailable");
      assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    assertThat(signedIn().store(newStore()).get("/api/sales/x/").status()).isEqualTo(200);
    SUITE.answerExchange(closed, ExchangeAnswer.PASS);
    assertThat(signedIn().store(closed).get("/api/sales/x/").status()).isEqualTo(200);
  }

  @Test
  void aTokenThatAuthServiceRefusesIsRefused() {
    String store = newStore();
    SUITE.answerExchange(store, ExchangeAnswer.refusing(401));

    Answer answer = signedIn().store(store).get("/api/sales/x/");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("not_authenticated");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void anExchangeThatFailsOrHangsIsAnOutage() {
    String failing = newStore();
    SUITE.answerExchange(failing, ExchangeAnswer.refusing(500));
    String hanging = newStore();
    SUITE.answerExchange(hanging, ExchangeAnswer.slow(Duration.ofSeconds(5)));

    for (String store : new String[] {failing, hanging}) {
      Answer answer = signedIn().store(store).get("/api/sales/x/");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("service_unavailable");
      assertThat(answer.header("Retry-After")).isEqualTo("2");
    }
  }

  @Test
  void aRequestForAStoreMustNameExactlyOne() {
    assertThat(signedIn().get("/api/products/").problem()).isEqualTo("tenant_key_required");
    assertThat(signedIn().store("").get("/api/products/").problem())
        .isEqualTo("tenant_key_required");
    assertThat(signedIn().store("a_00000000").store("b_00000000").get("/api/products/").problem())
        .isEqualTo("tenant_key_malformed");
    assertThat(signedIn().store("a_00000000,b_00000000").get("/api/products/").problem())
        .isEqualTo("tenant_key_malformed");
    assertThat(signedIn().store("a'; drop table x").get("/api/products/").problem())
        .isEqualTo("tenant_key_malformed");
    assertThat(signedIn().get("/api/products/").status()).isEqualTo(400);
  }

  @Test
  void aPathWithoutStoreGetsTheUserTokenItself() {
    String token = SUITE.keys().userToken(newUser());

    Answer answer =
        client().token(token).store("whatever_00000000").get("/api/users/auth/my-stores/");

    assertThat(answer.status()).isEqualTo(200);
    Arrived arrived = SUITE.arrivedAt("/api/users/auth/my-stores/").getLast();
    assertThat(arrived.headers().get("Authorization")).containsExactly("Bearer " + token);
    assertThat(arrived.header("X-Tenant-Key")).isNull();
  }

  @Test
  void loggingInWorksWithAStaleToken() {
    Answer answer =
        client()
            .with("Authorization", "Bearer stale.and.broken")
            .with("X-Tenant-Key", "old_00000000")
            .post("/api/users/auth/login/", "{}");

    assertThat(answer.status()).isEqualTo(200);
    Arrived arrived = SUITE.arrivedAt("/api/users/auth/login/").getLast();
    assertThat(arrived.header("Authorization")).isNull();
    assertThat(arrived.header("X-Tenant-Key")).isNull();
  }
}
