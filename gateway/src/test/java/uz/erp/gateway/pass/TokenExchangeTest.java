package uz.erp.gateway.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import uz.erp.gateway.access.UserToken;
import uz.erp.gateway.support.SuiteStandIn;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.InternalKey;

class TokenExchangeTest {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final SuiteStandIn AUTH = SuiteStandIn.start();

  private final TokenExchange exchange =
      new TokenExchange(
          client(SuiteStandIn.INTERNAL_KEY),
          CircuitBreaker.ofDefaults("token-exchange"),
          () -> NOW);

  @AfterAll
  static void stop() {
    AUTH.stop();
  }

  @Test
  void aPassIsGoodUntilALittleBeforeItsEnd() {
    Pass pass = exchange.issue(userUntil(NOW.plusSeconds(900)), "shop_00000001").block();

    assertThat(pass)
        .isEqualTo(new Pass("pass-shop_00000001-1", NOW.plusSeconds(55), NOW.plusSeconds(30)));
  }

  @Test
  void aPassIsNotGoodLongerThanTheUserToken() {
    Pass pass = exchange.issue(userUntil(NOW.plusSeconds(10)), "shop_00000002").block();

    assertThat(pass).extracting(Pass::goodUntil).isEqualTo(NOW.plusSeconds(10));
  }

  @Test
  void aWrongKeyOfTheGatewayIsAnOutageAndNotABadToken() {
    TokenExchange misconfigured =
        new TokenExchange(
            client("0".repeat(32)), CircuitBreaker.ofDefaults("token-exchange"), () -> NOW);

    assertThatThrownBy(
            () -> misconfigured.issue(userUntil(NOW.plusSeconds(900)), "shop_00000003").block())
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.type().status()).isEqualTo(503));
  }

  private static WebClient client(String internalKey) {
    return WebClient.builder()
        .baseUrl(AUTH.url())
        .defaultHeader(InternalKey.HEADER, internalKey)
        .build();
  }

  @Test
  void neitherTokenAppearsInText() {
    UserToken user = new UserToken("secret", "7", "sign-in", NOW);
    Pass pass = new Pass("secret", NOW, NOW);

    assertThat(user.toString() + pass).doesNotContain("secret");
  }

  private static UserToken userUntil(Instant end) {
    return new UserToken("token", "7", "sign-in", end);
  }
}
