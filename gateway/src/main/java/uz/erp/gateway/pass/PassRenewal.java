package uz.erp.gateway.pass;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import uz.erp.gateway.access.Credential;
import uz.erp.gateway.problem.GatewayProblem;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * Fetches a pass anew beside the traffic in the second half of its life, so that no request waits
 * for auth-service, and a restart of auth-service in between is not noticed.
 *
 * <p>A new pass only ever takes the place of the very one it renews: when that was evicted
 * meanwhile, the new one is as doubtful and is dropped.
 */
final class PassRenewal {

  private final PassIssuer issuer;
  private final ConcurrentMap<PassKey, CompletableFuture<Pass>> exchanges;
  private final InstantSource clock;
  private final Set<PassKey> underway = ConcurrentHashMap.newKeySet();

  PassRenewal(
      PassIssuer issuer,
      ConcurrentMap<PassKey, CompletableFuture<Pass>> exchanges,
      InstantSource clock) {
    this.issuer = issuer;
    this.exchanges = exchanges;
    this.clock = clock;
  }

  void renewWhenDue(PassKey key, Credential user, CompletableFuture<Pass> old) {
    if (!old.join().wantsRenewalAt(clock.instant()) || !underway.add(key)) {
      return;
    }
    issuer
        .issue(user, key.tenantKey())
        .doFinally(ignored -> underway.remove(key))
        .subscribe(
            fresh -> exchanges.replace(key, old, CompletableFuture.completedFuture(fresh)),
            failure -> {
              if (isRefusal(failure)) {
                exchanges.remove(
                    key, old); // dismissed and the event has not come yet, or signed out
              }
            });
  }

  private static boolean isRefusal(Throwable failure) {
    return failure instanceof ProblemException problem
        && (problem.type() == CommonProblem.STORE_ACCESS_DENIED
            || problem.type() == CommonProblem.NOT_AUTHENTICATED
            || problem.type() == GatewayProblem.API_KEY_NOT_VALID);
  }
}
