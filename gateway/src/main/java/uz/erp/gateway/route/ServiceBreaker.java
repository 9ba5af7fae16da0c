package uz.erp.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.util.Objects;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import uz.erp.gateway.limit.ApiClientTraffic;
import uz.erp.gateway.problem.ClientGone;
import uz.erp.gateway.problem.ConcurrencyLimitException;
import uz.erp.gateway.problem.TransportFailure;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.TokenNames;

/**
 * Keeps callers from waiting for a service that is down or overloaded, and hides the failure of one
 * instance behind another. It ends with the response's headers: a client that reads slowly is no
 * failure of ours.
 *
 * <p>A request is tried a second time, on the next instance, when nothing was sent or when it only
 * reads. A command that may have arrived is never repeated here; its sender does that, with an
 * Idempotency-Key.
 */
final class ServiceBreaker implements GatewayFilter {

  /** Requests without a store share one queue. */
  private static final String NO_STORE = "";

  private final CircuitBreaker breaker;
  private final FairBulkhead people;
  private final FairBulkhead apiClients;

  ServiceBreaker(CircuitBreaker breaker, FairBulkhead people, FairBulkhead apiClients) {
    this.breaker = breaker;
    this.people = people;
    this.apiClients = apiClients;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    ServerWebExchange attempt =
        exchange.mutate().request(new SentBody(exchange.getRequest())).build();
    String store =
        Objects.requireNonNullElse(
            exchange.getRequest().getHeaders().getFirst(TokenNames.TENANT_HEADER), NO_STORE);
    Mono<Void> answered =
        Mono.defer(() -> chain.filter(attempt))
            .retryWhen(
                Retry.max(1)
                    .filter(failure -> mayBeRepeated(exchange.getRequest().getMethod(), failure))
                    .doBeforeRetry(ignored -> ServerWebExchangeUtils.reset(exchange))
                    .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
            .transformDeferred(CircuitBreakerOperator.of(breaker));
    return (ApiClientTraffic.is(exchange) ? apiClients : people)
        .execute(store, answered)
        .onErrorMap(
            failure -> failure instanceof ConcurrencyLimitException || TransportFailure.is(failure),
            TransportFailure::asProblem);
  }

  private static boolean mayBeRepeated(HttpMethod method, Throwable failure) {
    boolean readsOnly = method == HttpMethod.GET || method == HttpMethod.HEAD;
    return TransportFailure.isBeforeSending(failure)
        || readsOnly && TransportFailure.isWithoutAnswer(failure);
  }

  /** A body whose failure is the client's: breaking off uploads must not open a breaker. */
  private static final class SentBody extends ServerHttpRequestDecorator {

    SentBody(ServerHttpRequest request) {
      super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return super.getBody()
          .onErrorMap(failure -> !(failure instanceof ProblemException), ClientGone::new);
    }
  }
}
