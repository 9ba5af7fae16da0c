package uz.erp.gateway.access;

import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import uz.erp.gateway.limit.RateLimits;

/**
 * Charges each request to its user, or to its address when it is anonymous. It runs after the check
 * of the token, because only a valid token identifies a user. An API key is not known to be valid
 * before it has a pass, so API clients are charged where the pass is issued; on paths without a
 * pass they count as anonymous.
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
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(
            caller -> {
              charge(exchange, caller);
              return chain.filter(exchange);
            });
  }

  private void charge(ServerWebExchange exchange, Optional<Authentication> caller) {
    if (caller.orElse(null) instanceof ApiKeyAuthentication) {
      if (AccessRules.of(exchange.getRequest()) != Access.STORE) {
        limits.takeForAddress(exchange);
      }
    } else if (caller.isPresent()) {
      limits.takeForUser(caller.get().getName());
    } else {
      takeForAddress(exchange);
    }
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
