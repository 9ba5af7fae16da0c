package uz.erp.gateway.pass;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;
import uz.erp.gateway.access.Credential;

/**
 * The passes in use.
 *
 * <p>What is kept is the exchange itself, running or done: callers that come while it runs share
 * it, and an eviction takes it away whether it is done or not. An answer that was on its way when
 * the eviction came is therefore not found afterwards, and those who were waiting for it ask again.
 */
final class Passes {

  /** Longer than any pass lives; only memory is freed by it. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

  /** About 2 kB each. */
  private static final int MOST_KEPT = 10_000;

  /** More evictions than this during one request are a storm, and any of the answers will do. */
  private static final int MOST_REPEATS = 2;

  private final PassIssuer issuer;
  private final InstantSource clock;
  private final Cache<PassKey, CompletableFuture<Pass>> exchanges =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(FORGOTTEN_AFTER).build();
  private final PassRenewal renewal;

  Passes(PassIssuer issuer, InstantSource clock) {
    this.issuer = issuer;
    this.clock = clock;
    this.renewal = new PassRenewal(issuer, exchanges.asMap(), clock);
  }

  /** The pass, from here or from auth-service; fails with the problem auth-service answered. */
  Mono<Pass> find(Credential user, String tenantKey) {
    PassKey key = PassKey.of(user, tenantKey);
    return Mono.deferContextual(context -> find(key, user, context, MOST_REPEATS));
  }

  /** Whether a pass is here or on its way, so that finding it takes no call to auth-service. */
  boolean has(Credential user, String tenantKey) {
    CompletableFuture<Pass> kept = exchanges.getIfPresent(PassKey.of(user, tenantKey));
    return kept != null && !isSpent(kept);
  }

  private Mono<Pass> find(PassKey key, Credential user, ContextView context, int repeats) {
    CompletableFuture<Pass> exchange = current(key, user, context);
    if (exchange.isDone() && !exchange.isCompletedExceptionally()) {
      Pass pass = exchange.join();
      renewal.renewWhenDue(key, user, exchange);
      return Mono.just(pass);
    }
    return Mono.fromFuture(exchange, true)
        .flatMap(
            pass ->
                repeats > 0 && exchanges.getIfPresent(key) != exchange
                    ? find(key, user, context, repeats - 1)
                    : Mono.just(pass));
  }

  private CompletableFuture<Pass> current(PassKey key, Credential user, ContextView context) {
    ConcurrentMap<PassKey, CompletableFuture<Pass>> map = exchanges.asMap();
    CompletableFuture<Pass> kept = exchanges.getIfPresent(key);
    if (kept != null && isSpent(kept)) {
      map.remove(key, kept);
      kept = null;
    }
    if (kept != null) {
      return kept;
    }
    CompletableFuture<Pass> mine = new CompletableFuture<>();
    CompletableFuture<Pass> other = map.putIfAbsent(key, mine);
    if (other != null) {
      return other;
    }
    // The exchange outlives the caller that happened to start it, but stays in that one's trace.
    issuer
        .issue(user, key.tenantKey())
        .contextWrite(context)
        .subscribe(
            mine::complete,
            mine::completeExceptionally,
            () -> mine.completeExceptionally(new IllegalStateException("no pass and no reason")));
    return mine;
  }

  /** A refusal is not kept: an employee who is hired a second later gets in. */
  private boolean isSpent(CompletableFuture<Pass> exchange) {
    return exchange.isDone()
        && (exchange.isCompletedExceptionally() || !exchange.join().isGoodAt(clock.instant()));
  }

  void evict(String userId, String tenantKey) {
    exchanges
        .asMap()
        .keySet()
        .removeIf(key -> key.userId().equals(userId) && key.tenantKey().equals(tenantKey));
  }

  /** Those of one sign-in, in all stores. */
  void evictSignIn(String signIn) {
    exchanges.asMap().keySet().removeIf(key -> key.signIn().equals(signIn));
  }

  void evictStore(String tenantKey) {
    exchanges.asMap().keySet().removeIf(key -> key.tenantKey().equals(tenantKey));
  }

  void evictAll() {
    exchanges.asMap().keySet().removeIf(key -> true);
  }

  long kept() {
    return exchanges.estimatedSize();
  }
}
