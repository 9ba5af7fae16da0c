package uz.erp.gateway.pass;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import uz.erp.gateway.access.ApiKey;
import uz.erp.gateway.limit.MachineTraffic;
import uz.erp.gateway.limit.RateLimits;
import uz.erp.gateway.problem.GatewayProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * Finds a machine's pass, charges its key and marks its request. As long as no pass proves the key,
 * it is its address that is charged: keys can be made up by the thousand.
 */
final class MachinePasses {

  private final Passes passes;
  private final RateLimits limits;

  MachinePasses(Passes passes, RateLimits limits) {
    this.passes = passes;
    this.limits = limits;
  }

  /** Fails with 401, 403 or 429 for a key that may not be used, or not here, or not now. */
  Mono<Pass> find(ServerWebExchange exchange, ApiKey key, String tenantKey) {
    MachineTraffic.mark(exchange);
    if (!passes.has(key, tenantKey)) {
      limits.takeForAddress(exchange);
    }
    return passes
        .find(key, tenantKey)
        .doOnNext(
            pass -> {
              PassHolder machine = pass.machine();
              if (machine == null
                  || !machine.mayComeFrom(exchange.getRequest().getRemoteAddress())) {
                throw new ProblemException(GatewayProblem.API_KEY_ADDRESS_NOT_ALLOWED);
              }
              limits.takeForKey(machine.apiKeyId());
            });
  }
}
