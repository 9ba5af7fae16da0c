package uz.erp.auth.token;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.auth.account.KnownNetworks;
import uz.erp.auth.employee.Employments;
import uz.erp.platform.access.OpaqueToken;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * Begins, continues and ends sign-ins; a spent refresh token ends the one it belonged to, because
 * either the client or a thief holds its successor.
 */
@Service
public class Sessions {

  private static final Logger audit = LoggerFactory.getLogger("audit");

  /** Unused rows are kept this long, so that a late reuse is still recognised as one. */
  private static final java.time.Duration KEPT = java.time.Duration.ofDays(1);

  private final RefreshTokens tokens;
  private final AccessTokens accessTokens;
  private final KnownNetworks networks;
  private final Employments employments;
  private final TransactionTemplate transaction;
  private final TokenProperties properties;
  private final Clock clock;

  Sessions(
      RefreshTokens tokens,
      AccessTokens accessTokens,
      KnownNetworks networks,
      Employments employments,
      PlatformTransactionManager transactions,
      TokenProperties properties,
      Clock clock) {
    this.tokens = tokens;
    this.accessTokens = accessTokens;
    this.networks = networks;
    this.employments = employments;
    this.transaction = new TransactionTemplate(transactions);
    this.properties = properties;
    this.clock = clock;
  }

  /** Begins a sign-in; joins the caller's transaction. */
  public TokenPair begin(long userId) {
    UUID family = UUID.randomUUID();
    OpaqueToken first = OpaqueToken.random();
    Instant now = clock.instant();
    tokens.addFamily(
        new RefreshTokens.Owner(family, userId), first, now, now.plus(properties.refresh()));
    networks.add(userId);
    return new TokenPair(first.text(), accessTokens.issue(userId, family));
  }

  /**
   * @throws ProblemException 401 {@code refresh_token_invalid}, alike for an unknown, expired,
   *     ended and spent token
   */
  public TokenPair refresh(String refreshToken) {
    OpaqueToken old = new OpaqueToken(refreshToken);
    OpaqueToken next = OpaqueToken.random();
    Instant now = clock.instant();
    Optional<RefreshTokens.Owner> owner =
        tokens.exchange(old, next, now, now.plus(properties.refresh()));
    if (owner.isEmpty()) {
      transaction.executeWithoutResult(status -> endReused(old, now));
      throw new ProblemException(TokenProblem.REFRESH_TOKEN_INVALID);
    }
    networks.renew(owner.get().userId());
    return new TokenPair(
        next.text(), accessTokens.issue(owner.get().userId(), owner.get().family()));
  }

  private void endReused(OpaqueToken token, Instant now) {
    tokens
        .endReused(token, now)
        .ifPresent(
            victim -> {
              employments.publishSignOut(victim.userId(), victim.family());
              audit.warn(
                  "A spent refresh token of user {} was used again; sign-in {} ended",
                  victim.userId(),
                  victim.family());
            });
  }

  /**
   * A user token outlives its sign-in by up to its own life; each endpoint that accepts one checks
   * here.
   *
   * @throws ProblemException 401 when the sign-in was ended or the user switched off
   */
  public void requireLive(Session session) {
    if (!tokens.isLive(owner(session))) {
      throw new ProblemException(CommonProblem.NOT_AUTHENTICATED);
    }
  }

  /** Signs out and publishes it, so that caches drop the passes of this sign-in. */
  public void end(Session session) {
    transaction.executeWithoutResult(
        status -> {
          if (tokens.end(owner(session), "logout", clock.instant())) {
            employments.publishSignOut(session.userId(), session.family());
          }
        });
  }

  /**
   * Ends every sign-in of the user but this one, after their password changed; the caller publishes
   * the change, which ends the passes.
   */
  public void endOthers(Session session) {
    tokens.endOthers(owner(session), "password_changed", clock.instant());
  }

  int removeExpired() {
    return tokens.removeExpired(clock.instant().minus(KEPT));
  }

  private static RefreshTokens.Owner owner(Session session) {
    return new RefreshTokens.Owner(session.family(), session.userId());
  }
}
