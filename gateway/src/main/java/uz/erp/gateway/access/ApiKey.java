package uz.erp.gateway.access;

import java.time.Instant;
import uz.erp.platform.security.ApiKeySecret;

/**
 * A well-formed API key. Whether there is such a key is known to auth-service only, so nothing here
 * is proven before a pass was given for it.
 *
 * @param userId its hash, by which its passes are found
 */
public record ApiKey(String value, String userId) implements Credential {

  static ApiKey of(ApiKeySecret secret) {
    return new ApiKey(secret.reveal(), "api-key:" + secret.fingerprint());
  }

  @Override
  public String signIn() {
    return "";
  }

  /** auth-service gives no pass that outlives the key. */
  @Override
  public Instant expiresAt() {
    return Instant.MAX;
  }

  /** Without the value, as with {@link UserToken}. */
  @Override
  public String toString() {
    return "ApiKey";
  }
}
