package uz.erp.gateway.pass;

import reactor.core.publisher.Mono;
import uz.erp.gateway.access.UserToken;

/** Gives a pass for a user and a store, or says no with a problem. */
@FunctionalInterface
interface PassIssuer {

  Mono<Pass> issue(UserToken user, String tenantKey);
}
