package uz.erp.gateway.pass;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import uz.erp.gateway.access.UserToken;
import uz.erp.gateway.problem.TransportFailure;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * Asks auth-service for a pass, in the form of RFC 8693. Its refusals are told apart from its
 * absence: anything but a pass, a 401, a 403 or the 423 of a closed store is an outage.
 */
final class TokenExchange implements PassIssuer {

  static final String PATH = "/internal/token/exchange";

  private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  /** A pass must not end while the request it goes with is on its way. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private static final Duration CLOSED_FOR = Duration.ofSeconds(2);

  private record Issued(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("expires_in") long expiresIn) {}

  private final WebClient authService;
  private final CircuitBreaker breaker;
  private final InstantSource clock;

  TokenExchange(WebClient authService, CircuitBreaker breaker, InstantSource clock) {
    this.authService = authService;
    this.breaker = breaker;
    this.clock = clock;
  }

  @Override
  public Mono<Pass> issue(UserToken user, String tenantKey) {
    return Mono.defer(() -> ask(user, tenantKey))
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .onErrorMap(failure -> !(failure instanceof ProblemException), TransportFailure::asProblem);
  }

  private Mono<Pass> ask(UserToken user, String tenantKey) {
    Instant asked = clock.instant();
    return authService
        .post()
        .uri(PATH)
        .body(
            BodyInserters.fromFormData("grant_type", GRANT)
                .with("subject_token", user.value())
                .with("subject_token_type", ACCESS_TOKEN)
                .with("audience", tenantKey))
        .exchangeToMono(this::read)
        .map(issued -> pass(issued, asked, user));
  }

  private Mono<Issued> read(ClientResponse answer) {
    HttpStatusCode status = answer.statusCode();
    return switch (status.value()) {
      case 200 -> answer.bodyToMono(Issued.class);
      case 401 -> refuse(answer, CommonProblem.NOT_AUTHENTICATED);
      case 403 -> refuse(answer, CommonProblem.STORE_ACCESS_DENIED);
      case 423 -> answer.releaseBody().then(Mono.error(TokenExchange::closed));
      default -> answer.createError();
    };
  }

  /** Operators are at work on this one store; that is over soon. */
  private static ProblemException closed() {
    return ProblemException.unavailable(
        CLOSED_FOR, new IllegalStateException("the store is closed for maintenance"));
  }

  private static Mono<Issued> refuse(ClientResponse answer, CommonProblem problem) {
    return answer.releaseBody().then(Mono.error(() -> new ProblemException(problem)));
  }

  private static Pass pass(Issued issued, Instant asked, UserToken user) {
    Duration life = Duration.ofSeconds(issued.expiresIn());
    Instant goodUntil = asked.plus(life).minus(MARGIN);
    return new Pass(
        issued.accessToken(),
        goodUntil.isBefore(user.expiresAt()) ? goodUntil : user.expiresAt(),
        asked.plus(life.dividedBy(2)));
  }
}
