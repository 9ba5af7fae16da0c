package uz.erp.platform.security;

import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.health.HealthStatus;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * auth-service's public keys, kept so that its absence is not felt: refreshed ahead of time, asked
 * again at an unknown key id, and used for a day after they were last seen.
 */
public final class RemoteKeys {

  public static final String PATH = "/.well-known/jwks.json";

  private static final long FIVE_MINUTES = 5 * 60_000L;
  private static final long A_DAY = 24 * 60 * 60_000L;
  private static final long LOOK_UP_TIMEOUT = 3_000L;
  private static final long AT_MOST_EVERY = 2_000L;

  private RemoteKeys() {}

  /**
   * Whether a token could not be checked only because its key is unknown: the keys were fetched a
   * moment ago and it was not among them, which is no outage.
   */
  public static boolean isUnknownKey(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RateLimitReachedException) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param authUrl the address of auth-service, without a path
   */
  public static JWKSource<SecurityContext> of(String authUrl) {
    AtomicBoolean known = new AtomicBoolean();
    JWKSource<SecurityContext> keys = source(authUrl, known);
    return (selector, context) -> {
      try {
        return keys.get(selector, context);
      } catch (RateLimitReachedException e) {
        if (known.get()) {
          throw e;
        }
        // the limit counts failed attempts too: without keys none can be called unknown
        throw new JWKSetUnavailableException("auth-service was asked for its keys in vain");
      }
    };
  }

  /**
   * @param known whether the last attempt brought keys, if only those kept from an earlier one
   */
  private static JWKSource<SecurityContext> source(String authUrl, AtomicBoolean known) {
    try {
      return JWKSourceBuilder.create(
              URI.create(authUrl + PATH).toURL(),
              new DefaultResourceRetriever(2_000, 2_000, 64 * 1024))
          .cache(FIVE_MINUTES, LOOK_UP_TIMEOUT)
          .refreshAheadCache(60_000L, true)
          .rateLimited(AT_MOST_EVERY)
          .retrying(true)
          .outageTolerant(A_DAY)
          .healthReporting(report -> known.set(report.getHealthStatus() == HealthStatus.HEALTHY))
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not a URL: " + authUrl, e);
    }
  }
}
