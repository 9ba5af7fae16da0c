package uz.erp.gateway.pass;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import uz.erp.gateway.access.ApiKey;
import uz.erp.gateway.limit.ApiClientTraffic;
import uz.erp.gateway.limit.RateLimits;
import uz.erp.gateway.problem.GatewayProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * Finds an API client's pass, charges its key and marks its request. As long as no pass proves the
 * key, or when it is used from an address where it is not allowed, the address is charged: keys can
 * be made up by the thousand, and a thief of a key must not use up its owner's allowance.
 */
final class ApiClientPasses {

  private final Passes passes;
  private final RateLimits limits;

  ApiClientPasses(Passes passes, RateLimits limits) {
    this.passes = passes;
    this.limits = limits;
  }

  /** Fails with 400, 401, 403 or 429 for a key that may not be used, or not here, or not now. */
  Mono<Pass> find(ServerWebExchange exchange, ApiKey key) {
    ApiClientTraffic.mark(exchange);
    String tenantKey = tenantKey(exchange);
    if (!passes.has(key, tenantKey)) {
      limits.takeForAddress(exchange);
    }
    return passes.find(key, tenantKey).doOnNext(pass -> admit(exchange, pass.apiClient()));
  }

  private String tenantKey(ServerWebExchange exchange) {
    try {
      return TenantKey.of(exchange.getRequest().getHeaders());
    } catch (ProblemException unclear) {
      limits.takeForAddress(exchange);
      throw unclear;
    }
  }

  private void admit(ServerWebExchange exchange, @Nullable ApiClient apiClient) {
    if (apiClient == null || !apiClient.mayComeFrom(exchange.getRequest().getRemoteAddress())) {
      limits.takeForAddress(exchange);
      throw new ProblemException(GatewayProblem.API_KEY_ADDRESS_NOT_ALLOWED);
    }
    limits.takeForKey(apiClient.apiKeyId());
  }
}
