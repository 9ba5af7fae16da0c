package uz.erp.gateway.pass;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import uz.erp.gateway.access.ApiKey;
import uz.erp.gateway.limit.MachineTraffic;
import uz.erp.gateway.limit.RateLimits;
import uz.erp.gateway.problem.GatewayProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * Finds a machine's pass, charges its key and marks its request. As long as no pass proves the key,
 * or when it is shown where it may not be used, it is its address that is charged: keys can be made
 * up by the thousand, and whoever found one must not use up what its owner may send.
 */
final class MachinePasses {

  private final Passes passes;
  private final RateLimits limits;

  MachinePasses(Passes passes, RateLimits limits) {
    this.passes = passes;
    this.limits = limits;
  }

  /** Fails with 400, 401, 403 or 429 for a key that may not be used, or not here, or not now. */
  Mono<Pass> find(ServerWebExchange exchange, ApiKey key) {
    MachineTraffic.mark(exchange);
    String tenantKey = tenantKey(exchange);
    if (!passes.has(key, tenantKey)) {
      limits.takeForAddress(exchange);
    }
    return passes.find(key, tenantKey).doOnNext(pass -> admit(exchange, pass.machine()));
  }

  private String tenantKey(ServerWebExchange exchange) {
    try {
      return TenantKey.of(exchange.getRequest().getHeaders());
    } catch (ProblemException unclear) {
      limits.takeForAddress(exchange);
      throw unclear;
    }
  }

  private void admit(ServerWebExchange exchange, @Nullable PassHolder machine) {
    if (machine == null || !machine.mayComeFrom(exchange.getRequest().getRemoteAddress())) {
      limits.takeForAddress(exchange);
      throw new ProblemException(GatewayProblem.API_KEY_ADDRESS_NOT_ALLOWED);
    }
    limits.takeForKey(machine.apiKeyId());
  }
}
