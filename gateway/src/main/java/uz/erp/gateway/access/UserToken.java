package uz.erp.gateway.access;

import java.time.Instant;

/**
 * A user token whose signature, issuer, audience, type and time were found right.
 *
 * @param signIn the login it comes from, empty when it does not say
 */
public record UserToken(String value, String userId, String signIn, Instant expiresAt)
    implements Credential {

  public boolean isExpiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Without the value: a token in a log is a key under the mat. */
  @Override
  public String toString() {
    return "UserToken of " + userId + " until " + expiresAt;
  }
}
