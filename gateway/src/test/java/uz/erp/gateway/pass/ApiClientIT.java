package uz.erp.gateway.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.Arrived;
import uz.erp.gateway.support.Client;
import uz.erp.gateway.support.GatewayIT;
import uz.erp.gateway.support.SuiteStandIn.ExchangeAnswer;
import uz.erp.platform.security.ApiKeySecret;

/** How the gateway treats clients with an API key. */
@TestPropertySource(
    properties = {
      "erp.gateway.limit.key.burst=8",
      "erp.gateway.limit.key.per-minute=1",
      "erp.gateway.limit.address.burst=30",
      "erp.gateway.limit.address.per-minute=1",
      "erp.gateway.concurrency.api-clients=3",
      "erp.gateway.concurrency.max-wait=30s"
    })
class ApiClientIT extends GatewayIT {

  private Client apiClient(String store) {
    return client().token(ApiKeySecret.random().reveal()).store(store);
  }

  @Test
  void aServiceGetsAPassInsteadOfTheKey() {
    String store = newStore();
    Client apiClient = apiClient(store);

    IntStream.range(0, 3)
        .forEach(i -> assertThat(apiClient.get("/api/sales/by-machine/").status()).isEqualTo(200));

    Arrived arrived = SUITE.arrivedAt("/api/sales/by-machine/").getFirst();
    assertThat(arrived.headers().get("Authorization"))
        .containsExactly("Bearer pass-" + store + "-1");
    assertThat(SUITE.exchangesFor(store)).isEqualTo(1);
  }

  @Test
  void twoKeysOfAStoreDoNotShareAPass() {
    String store = newStore();
    apiClient(store).get("/api/sales/x/");
    apiClient(store).get("/api/sales/x/");

    assertThat(SUITE.exchangesFor(store)).isEqualTo(2);
  }

  @Test
  void aKeyThatAuthServiceDoesNotKnowIsRefusedInThreeLanguages() {
    String store = newStore();
    SUITE.answerExchange(store, ExchangeAnswer.refusing(401));

    List<Answer> answers =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    apiClient(store)
                        .with("Accept-Language", List.of("ru", "uz", "en").get(i))
                        .get("/api/sales/unknown-key/"))
            .toList();

    assertThat(answers).extracting(Answer::status).containsOnly(401);
    assertThat(answers).extracting(Answer::problem).containsOnly("api_key_not_valid");
    assertThat(answers.getFirst().header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answers).extracting(Answer::body).doesNotHaveDuplicates();
    assertThat(SUITE.arrivedAt("/api/sales/unknown-key/")).isEmpty();
  }

  @Test
  void aMalformedKeyIsRefusedWithoutAskingAuthService() {
    String store = newStore();
    String good = ApiKeySecret.random().reveal();

    for (String key :
        List.of("erp_live_", "erp_live_abc", good + "x", good.replace("erp_live_", "erp_live_0"))) {
      Answer answer = client().token(key).store(store).get("/api/sales/x/");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.problem()).isEqualTo("not_authenticated");
    }
    assertThat(SUITE.exchangesFor(store)).isZero();
  }

  @Test
  void aKeyOfAnotherStoreIsRefused() {
    String store = newStore();
    SUITE.answerExchange(store, ExchangeAnswer.refusing(403));

    Answer answer = apiClient(store).get("/api/sales/x/");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("store_access_denied");
    assertThat(client().token(ApiKeySecret.random().reveal()).get("/api/sales/x/").problem())
        .isEqualTo("tenant_key_required");
  }

  @Test
  void aKeyWorksFromItsAddressesOnly() {
    String here = newStore();
    String elsewhere = newStore();
    SUITE.allowApiClientsFrom(here, "[\"203.0.113.0/24\", \"127.0.0.0/8\", \"0:0:0:0:0:0:0:1\"]");
    SUITE.allowApiClientsFrom(elsewhere, "[\"203.0.113.0/24\"]");

    Answer refused =
        apiClient(elsewhere).with("X-Forwarded-For", "203.0.113.7").get("/api/sales/elsewhere/");

    assertThat(apiClient(here).get("/api/sales/x/").status()).isEqualTo(200);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("api_key_address_not_allowed");
    assertThat(SUITE.arrivedAt("/api/sales/elsewhere/")).isEmpty();
  }

  @Test
  void anApiClientHasNoProfileAndNoOtherStores() {
    for (String path : List.of("profile/", "stores/", "auth/my-stores/", "auth/logout/")) {
      Answer answer = apiClient(newStore()).get("/api/users/" + path + "?by=machine");
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.problem()).isEqualTo("person_required");
      assertThat(SUITE.arrivedAt("/api/users/" + path + "?by=machine")).isEmpty();
    }
  }

  @Test
  void aKeyOverItsRateLimitIsRefusedWhileATillSells() {
    String store = newStore();
    Client apiClient = apiClient(store);
    IntStream.range(0, 8)
        .forEach(i -> assertThat(apiClient.get("/api/sales/x/").status()).isEqualTo(200));

    Answer refused = apiClient.get("/api/sales/x/");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.problem()).isEqualTo("too_many_requests");
    assertThat(refused.header("Retry-After")).isNotNull();
    assertThat(apiClient(store).get("/api/sales/x/").status()).isEqualTo(200);
    assertThat(signedIn().store(store).post("/api/sales/sell/", "{}").status()).isEqualTo(200);
  }

  /** Two of its API clients hang in the service and a third is queued; tills are not. */
  @Test
  void apiClientsDelayEachOtherAndNoTill() {
    String store = newStore();
    var apiClients =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> apiClient(store).get("/api/sales/hanging/?held=" + store)))
            .toList();
    await().until(() -> SUITE.arrivedAt("/api/sales/hanging/").size() == 2);

    IntStream.range(0, 20)
        .forEach(
            i ->
                assertThat(signedIn().store(store).post("/api/sales/sell/", "{}").status())
                    .isEqualTo(200));

    assertThat(SUITE.arrivedAt("/api/sales/hanging/")).hasSize(2);
    apiClients.forEach(apiClient -> SUITE.letGo(store));
    assertThat(apiClients)
        .allSatisfy(program -> assertThat(program.join().status()).isEqualTo(200));
    assertThat(SUITE.arrivedAt("/api/sales/hanging/")).hasSize(3);
  }
}
