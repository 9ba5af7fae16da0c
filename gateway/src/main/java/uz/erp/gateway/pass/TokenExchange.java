package uz.erp.gateway.pass;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import uz.erp.gateway.access.ApiKey;
import uz.erp.gateway.access.Credential;
import uz.erp.gateway.access.UserToken;
import uz.erp.gateway.problem.GatewayProblem;
import uz.erp.gateway.problem.TransportFailure;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.problem.ProblemType;
import uz.erp.platform.security.InternalKey;
import uz.erp.platform.security.TokenNames;

/**
 * Asks auth-service for a pass, in the form of RFC 8693. Its refusals are distinguished from its
 * outage: anything but a pass, a 401, a 403 or the 423 of a closed store is an outage.
 */
final class TokenExchange implements PassIssuer {

  static final String PATH = "/internal/token/exchange";

  private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";

  /** A pass must not end while the request it goes with is on its way. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private static final Duration CLOSED_FOR = Duration.ofSeconds(2);

  private record Issued(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("expires_in") long expiresIn,
      @JsonProperty("api_key_id") @Nullable Long apiKeyId,
      @JsonProperty("addresses") @Nullable List<String> addresses) {}

  private final WebClient authService;
  private final CircuitBreaker breaker;
  private final InstantSource clock;

  TokenExchange(WebClient authService, CircuitBreaker breaker, InstantSource clock) {
    this.authService = authService;
    this.breaker = breaker;
    this.clock = clock;
  }

  @Override
  public Mono<Pass> issue(Credential user, String tenantKey) {
    return Mono.defer(() -> ask(user, tenantKey))
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .onErrorMap(failure -> !(failure instanceof ProblemException), TransportFailure::asProblem);
  }

  private Mono<Pass> ask(Credential user, String tenantKey) {
    Instant asked = clock.instant();
    return authService
        .post()
        .uri(PATH)
        .body(
            BodyInserters.fromFormData("grant_type", GRANT)
                .with("subject_token", user.value())
                .with("subject_token_type", typeOf(user))
                .with("audience", tenantKey))
        .exchangeToMono(answer -> read(answer, user))
        .map(issued -> pass(issued, asked, user));
  }

  private static String typeOf(Credential user) {
    return switch (user) {
      case UserToken _ -> TokenNames.ACCESS_TOKEN_TYPE;
      case ApiKey _ -> TokenNames.API_KEY_TYPE;
    };
  }

  private static Mono<Issued> read(ClientResponse answer, Credential user) {
    HttpStatusCode status = answer.statusCode();
    return switch (status.value()) {
      case 200 -> answer.bodyToMono(Issued.class);
      case 401 ->
          isAboutTheGateway(answer)
              ? answer.createError()
              : refuse(
                  answer,
                  user instanceof ApiKey
                      ? GatewayProblem.API_KEY_NOT_VALID
                      : CommonProblem.NOT_AUTHENTICATED);
      case 403 -> refuse(answer, CommonProblem.STORE_ACCESS_DENIED);
      case 423 -> answer.releaseBody().then(Mono.error(TokenExchange::closed));
      default -> answer.createError();
    };
  }

  /** The gateway's own key is wrong, which is no fault of the client's token. */
  private static boolean isAboutTheGateway(ClientResponse answer) {
    return answer.headers().header(HttpHeaders.WWW_AUTHENTICATE).contains(InternalKey.HEADER);
  }

  /** Operators are at work on this one store; that is over soon. */
  private static ProblemException closed() {
    return ProblemException.unavailable(
        CLOSED_FOR, new IllegalStateException("the store is closed for maintenance"));
  }

  private static Mono<Issued> refuse(ClientResponse answer, ProblemType problem) {
    return answer.releaseBody().then(Mono.error(() -> new ProblemException(problem)));
  }

  private static Pass pass(Issued issued, Instant asked, Credential user) {
    Duration life = Duration.ofSeconds(issued.expiresIn());
    Instant goodUntil = asked.plus(life).minus(MARGIN);
    return new Pass(
        issued.accessToken(),
        goodUntil.isBefore(user.expiresAt()) ? goodUntil : user.expiresAt(),
        asked.plus(life.dividedBy(2)),
        issued.apiKeyId() == null ? null : ApiClient.of(issued.apiKeyId(), issued.addresses()));
  }
}
