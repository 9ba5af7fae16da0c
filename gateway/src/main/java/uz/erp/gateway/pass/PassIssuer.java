package uz.erp.gateway.pass;

import reactor.core.publisher.Mono;
import uz.erp.gateway.access.Credential;

/** Issues a pass for a user or an API client and a store, or refuses with a problem. */
@FunctionalInterface
interface PassIssuer {

  Mono<Pass> issue(Credential user, String tenantKey);
}
