package uz.erp.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.Client;
import uz.erp.gateway.support.GatewayIT;
import uz.erp.gateway.support.Ports;
import uz.erp.gateway.support.RawClient;

/**
 * Sales has one dead and one living instance, analytics only a dead one, tasks one that hangs up.
 */
@TestPropertySource(
    properties = "spring.cloud.gateway.server.webflux.httpclient.response-timeout=700ms")
class ServiceAwayIT extends GatewayIT {

  @Autowired private CircuitBreakerRegistry breakers;

  @DynamicPropertySource
  static void deadInstances(DynamicPropertyRegistry registry) {
    registry.add(instance("sales", 0), Ports::closed);
    registry.add(instance("sales", 1), SUITE::url);
    registry.add(instance("analytics", 0), Ports::closed);
    registry.add(instance("task", 0), () -> Ports.hangingUp(true));
    registry.add(instance("customer", 0), () -> Ports.hangingUp(false));
  }

  private Client employee() {
    return signedIn().store(newStore());
  }

  @Test
  void theDeathOfOneInstanceIsHiddenBehindAnother() {
    Client cashier = employee();

    IntStream.range(0, 10)
        .forEach(i -> assertThat(cashier.post("/api/sales/hidden/", "{}").status()).isEqualTo(200));

    assertThat(SUITE.arrivedAt("/api/sales/hidden/")).hasSize(10);
    assertThat(state("sales-service")).isEqualTo(State.CLOSED);
  }

  @Test
  void aServiceThatIsAwayIsAnOutageAndNotAskedForeverAndFoundAgain() {
    Client analyst = employee();

    IntStream.range(0, 10)
        .forEach(i -> assertUnavailable(analyst.get("/api/analytics/daily-sales/today/")));

    assertThat(state("analytics-service")).isEqualTo(State.OPEN);
    assertUnavailable(analyst.get("/api/analytics/daily-sales/today/"));
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> state("analytics-service") == State.HALF_OPEN);
  }

  @Test
  void aCommandThatMayHaveArrivedIsNotRepeated() {
    assertUnavailable(employee().post("/api/tasks/tasks/", "{}"));
  }

  @Test
  void aServiceThatBreaksTheConnectionIsAnOutageToo() {
    assertUnavailable(employee().post("/api/customers/customers/", "{}"));
    assertUnavailable(employee().get("/api/customers/customers/"));
  }

  @Test
  void clientsThatBreakTheirConnectionDoNotOpenTheBreaker() {
    String head =
        "POST /api/users/stores/broken/ HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + SUITE.keys().userToken(newUser())
            + "\r\nContent-Length: 100000\r\n\r\n{";

    IntStream.range(0, 20).forEach(i -> new RawClient(port).breakOff(head));

    await()
        .during(Duration.ofMillis(500))
        .until(
            () ->
                breakers.circuitBreaker("auth-service").getMetrics().getNumberOfFailedCalls() == 0);
    assertThat(signedIn().get("/api/users/stores/").status()).isEqualTo(200);
  }

  @Test
  void anAnswerThatDoesNotComeIsAnOutage() {
    Answer answer = employee().get("/api/products/slow/?pause=3000");

    assertUnavailable(answer);
    assertThat(SUITE.arrivedAt("/api/products/slow/")).hasSize(1);
  }

  @Test
  void refusalsAndFailuresThatAServiceAnswersDoNotOpenTheBreaker() {
    Client clerk = employee();

    IntStream.range(0, 30)
        .forEach(
            i ->
                assertThat(clerk.get("/api/products/?answer=" + (i % 2 == 0 ? 500 : 409)).status())
                    .isIn(500, 409));

    assertThat(state("catalog-service")).isEqualTo(State.CLOSED);
  }

  private State state(String service) {
    return breakers.circuitBreaker(service).getState();
  }

  private static void assertUnavailable(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("service_unavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("2");
  }
}
