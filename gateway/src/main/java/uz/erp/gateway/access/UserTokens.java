package uz.erp.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import uz.erp.platform.security.RemoteKeys;
import uz.erp.platform.security.TokenNames;

/**
 * Verifies user tokens.
 *
 * <p>A valid one is remembered for a minute, because checking a signature costs more than the rest
 * of the way through the gateway; a key that was withdrawn therefore lives on for that minute. An
 * invalid one is never remembered. When the keys cannot be had at all, that is an outage (503) and
 * not a verdict on the token (401).
 */
final class UserTokens implements ReactiveAuthenticationManager {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  /** About 1 kB each. */
  private static final int MOST_REMEMBERED = 8_000;

  private final JwtDecoder decoder;
  private final InstantSource clock;
  private final Scheduler mayWaitForKeys;
  private final EndedSignIns ended;
  private final Cache<String, SignedInUser> genuine =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

  UserTokens(
      JwtDecoder decoder, InstantSource clock, Scheduler mayWaitForKeys, EndedSignIns ended) {
    this.decoder = decoder;
    this.clock = clock;
    this.mayWaitForKeys = mayWaitForKeys;
    this.ended = ended;
  }

  @Override
  public Mono<Authentication> authenticate(Authentication presented) {
    String token = ((BearerTokenAuthenticationToken) presented).getToken();
    SignedInUser known = genuine.getIfPresent(token);
    Mono<SignedInUser> user =
        known != null && !known.token().isExpiredAt(clock.instant())
            ? Mono.just(known)
            : Mono.fromCallable(() -> verify(token)).subscribeOn(mayWaitForKeys);
    return user.map(this::requireLive);
  }

  private Authentication requireLive(SignedInUser user) {
    if (ended.has(user.token().signIn())) {
      throw new InvalidBearerTokenException("its sign-in has ended");
    }
    return user;
  }

  private SignedInUser verify(String value) {
    Jwt jwt = decode(value);
    String userId = jwt.getSubject();
    Instant expiresAt = jwt.getExpiresAt();
    if (userId == null || userId.isBlank() || expiresAt == null) {
      throw new InvalidBearerTokenException("no subject or no end");
    }
    String signIn = Objects.requireNonNullElse(jwt.getClaimAsString(TokenNames.SIGN_IN), "");
    SignedInUser user = new SignedInUser(new UserToken(value, userId, signIn, expiresAt));
    genuine.put(value, user);
    return user;
  }

  private Jwt decode(String value) {
    try {
      return decoder.decode(value);
    } catch (BadJwtException e) {
      throw new InvalidBearerTokenException("not a valid user token", e);
    } catch (JwtException e) {
      if (RemoteKeys.isUnknownKey(e)) {
        throw new InvalidBearerTokenException("signed with an unknown key", e);
      }
      throw new AuthenticationServiceException("no keys to check tokens with", e);
    }
  }
}
