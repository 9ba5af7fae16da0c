package uz.erp.gateway.access;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import uz.erp.gateway.limit.RateLimits;

/**
 * Charges each request to its user, or to its address when nobody is signed in. It stands behind
 * the check of the token, because only a checked token says who somebody is.
 */
final class ClientCharge implements WebFilter {

  private static final String HEALTH = "/health";

  private final RateLimits limits;

  ClientCharge(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(context -> context.getAuthentication())
        .map(user -> user.getName())
        .defaultIfEmpty("")
        .flatMap(
            userId -> {
              if (userId.isEmpty()) {
                takeForAddress(exchange);
              } else {
                limits.takeForUser(userId);
              }
              return chain.filter(exchange);
            });
  }

  private void takeForAddress(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    if (AccessRules.isSignIn(request)) {
      limits.takeForSignIn(exchange);
    } else if (!request.getURI().getRawPath().startsWith(HEALTH)) { // a balancer asks all the time
      limits.takeForAddress(exchange);
    }
  }
}
