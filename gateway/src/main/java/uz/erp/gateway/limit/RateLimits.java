package uz.erp.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.web.server.ServerWebExchange;
import uz.erp.gateway.limit.LimitProperties.Allowance;
import uz.erp.gateway.origin.ClientAddress;
import uz.erp.platform.problem.ProblemException;

/**
 * A bucket per client, kept in this process: with several gateways a client may send that many
 * times as much, which is the price of no remote call on the hot path.
 */
public final class RateLimits {

  /**
   * Longer than any sensible bucket takes to fill up, after which forgetting it changes nothing.
   */
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private enum Kind {
    USER,
    KEY,
    ADDRESS,
    SIGN_IN
  }

  private record Client(Kind kind, String who) {}

  private final LimitProperties limits;
  private final TimeMeter time;
  private final Cache<Client, Bucket> buckets;

  RateLimits(LimitProperties limits, TimeMeter time) {
    this.limits = limits;
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(limits.clients())
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
  }

  /**
   * @throws ProblemException 429 with the time to wait
   */
  public void takeForUser(String userId) {
    take(new Client(Kind.USER, userId), limits.user());
  }

  /**
   * @throws ProblemException 429 with the time to wait
   */
  public void takeForKey(long apiKeyId) {
    take(new Client(Kind.KEY, Long.toString(apiKeyId)), limits.key());
  }

  /**
   * @throws ProblemException 429 with the time to wait
   */
  public void takeForAddress(ServerWebExchange exchange) {
    take(new Client(Kind.ADDRESS, ClientAddress.of(exchange)), limits.address());
  }

  /**
   * @throws ProblemException 429 with the time to wait
   */
  public void takeForSignIn(ServerWebExchange exchange) {
    take(new Client(Kind.SIGN_IN, ClientAddress.of(exchange)), limits.signIn());
  }

  private void take(Client client, Allowance allowance) {
    Bucket bucket = buckets.get(client, ignored -> bucket(allowance));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw ProblemException.tooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket(Allowance allowance) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(allowance.burst())
                    .refillGreedy(allowance.perMinute(), Duration.ofMinutes(1)))
        .withCustomTimePrecision(time)
        .build();
  }
}
