package uz.erp.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * The sign-ins that ended while user tokens of theirs are still in time, so that such a token is
 * refused without asking auth-service. What a gateway has not learned of, auth-service refuses.
 */
public final class EndedSignIns {

  /** A little longer than any user token lives. */
  private static final Duration KEPT = Duration.ofMinutes(17);

  /** About 150 bytes each. */
  private static final int MOST_KEPT = 100_000;

  private final Cache<String, Boolean> ended =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  public void add(String signIn) {
    ended.put(signIn, Boolean.TRUE);
  }

  boolean has(String signIn) {
    return ended.getIfPresent(signIn) != null;
  }
}
