package uz.erp.gateway.pass;

import reactor.core.publisher.Mono;
import uz.erp.gateway.access.Credential;

/** Gives a pass for a user or a machine and a store, or says no with a problem. */
@FunctionalInterface
interface PassIssuer {

  Mono<Pass> issue(Credential user, String tenantKey);
}
