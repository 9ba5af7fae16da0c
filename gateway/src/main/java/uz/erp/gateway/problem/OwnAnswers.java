package uz.erp.gateway.problem;

import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes what the gateway answers by itself, at once, off the connection's own thread.
 *
 * <p>A request that comes while the one before it is being finished is queued by reactor-netty;
 * when it is then answered within the same call, the connection is not read any more and the
 * client's next request waits for ever (reactor-netty#4361, fixed in 1.3.8, which needs a newer
 * Netty than the rest here has). What is forwarded is never answered within the same call. Refusals
 * go the same way in {@link Problems}.
 */
@Component
final class OwnAnswers implements WebFilter, Ordered {

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return isOwn(exchange.getRequest())
        ? Mono.defer(() -> chain.filter(exchange)).subscribeOn(Schedulers.parallel())
        : chain.filter(exchange);
  }

  /** Pages, health, and the questions browsers ask before they call. */
  private static boolean isOwn(ServerHttpRequest request) {
    return HttpMethod.OPTIONS.equals(request.getMethod())
        || !request.getURI().getRawPath().startsWith("/api/");
  }
}
