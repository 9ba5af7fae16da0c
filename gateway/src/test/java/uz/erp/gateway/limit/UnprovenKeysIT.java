package uz.erp.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.Client;
import uz.erp.gateway.support.GatewayIT;
import uz.erp.gateway.support.SuiteStandIn.ExchangeAnswer;
import uz.erp.platform.security.ApiKeySecret;

/** Requests with keys that are not valid are limited by their address. */
@TestPropertySource(
    properties = {
      "erp.gateway.origin.trusted-proxies=127.0.0.1",
      "erp.gateway.limit.address.burst=5",
      "erp.gateway.limit.address.per-minute=1",
      "erp.gateway.limit.sign-in.burst=5",
      "erp.gateway.limit.sign-in.per-minute=1",
      "erp.gateway.limit.key.burst=5",
      "erp.gateway.limit.key.per-minute=1"
    })
class UnprovenKeysIT extends GatewayIT {

  private Client from(String address) {
    return client().with("X-Forwarded-For", address);
  }

  @Test
  void inventedKeysDoNotFloodAuthService() {
    String store = newStore();
    SUITE.answerExchange(store, ExchangeAnswer.refusing(401));

    assertThat(
            statuses(
                () ->
                    from("198.51.100.1")
                        .token(ApiKeySecret.random().reveal())
                        .store(store)
                        .get("/api/sales/x/")))
        .containsExactly(401, 401, 401, 401, 401, 429, 429);
    assertThat(SUITE.exchangesFor(store)).isEqualTo(5);
  }

  @Test
  void malformedKeysAreChargedLikeFalseTokens() {
    Client broken = from("198.51.100.2").token("erp_live_broken").store(newStore());

    assertThat(statuses(() -> broken.get("/api/sales/x/")))
        .containsExactly(401, 401, 401, 401, 401, 429, 429);
  }

  @Test
  void refusalsOfWhatIsForPeopleAreLimited() {
    Client apiClient = from("198.51.100.3").token(ApiKeySecret.random().reveal()).store(newStore());

    assertThat(statuses(() -> apiClient.get("/api/users/profile/")))
        .containsExactly(403, 403, 403, 403, 403, 429, 429);
  }

  @Test
  void refusalsOfAKeyWithoutAStoreAreLimited() {
    Client apiClient = from("198.51.100.4").token(ApiKeySecret.random().reveal());

    assertThat(statuses(() -> apiClient.get("/api/sales/x/")))
        .containsExactly(400, 400, 400, 400, 400, 429, 429);
  }

  /** The first time it is charged for the question to auth-service as well. */
  @Test
  void aStolenKeyUsedElsewhereTakesNothingFromItsOwner() {
    String store = newStore();
    SUITE.allowApiClientsFrom(store, "[\"203.0.113.0/24\"]");
    String key = ApiKeySecret.random().reveal();
    Client thief = from("198.51.100.5").token(key).store(store);
    Client owner = from("203.0.113.7").token(key).store(store);

    assertThat(statuses(() -> thief.get("/api/sales/x/")))
        .containsExactly(403, 403, 403, 403, 429, 429, 429);
    assertThat(statuses(() -> owner.get("/api/sales/x/")))
        .containsExactly(200, 200, 200, 200, 200, 429, 429);
  }

  @Test
  void passwordAttemptsAreLimitedWhateverKeyIsSent() {
    Client apiClient = from("198.51.100.6").token(ApiKeySecret.random().reveal());

    assertThat(statuses(() -> apiClient.post("/api/users/auth/login/", "{}")))
        .containsExactly(200, 200, 200, 200, 200, 429, 429);
  }

  private static List<Integer> statuses(Supplier<Answer> request) {
    return Stream.generate(request).limit(7).map(Answer::status).toList();
  }
}
