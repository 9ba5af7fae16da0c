package uz.erp.auth.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.ApiKeySecret;
import uz.erp.platform.security.TokenNames;

/**
 * Exchanges an API key for a pass to its own store, asking the database each time whether key and
 * store are still there. The pass names no employee: services record the key in an employee's
 * place.
 */
@Service
public class ApiKeyPasses {

  /**
   * A signed pass and how long it may be used.
   *
   * @param addresses from where the API client may come, for the gateway to check; empty: anywhere
   */
  public record Pass(String token, Duration life, long apiKeyId, List<String> addresses) {

    @Override
    public String toString() {
      return "Pass of API key " + apiKeyId;
    }
  }

  private static final Pattern TENANT_KEY = Pattern.compile("[a-z0-9_-]{1,60}");

  private final ApiKeyFacts facts;
  private final TokenSigner signer;
  private final TokenProperties properties;
  private final Clock clock;

  ApiKeyPasses(ApiKeyFacts facts, TokenSigner signer, TokenProperties properties, Clock clock) {
    this.facts = facts;
    this.signer = signer;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 401 alike for what is no key, and for one that is unknown, revoked or
   *     expired; 403 {@code store_access_denied} for another store than its own; 423 {@code
   *     store_closed} while operators are at work on the store
   */
  public Pass exchange(String apiKey, String tenantKey) {
    Instant now = clock.instant();
    ApiKeyFacts.KeyState key =
        ApiKeySecret.parse(apiKey)
            // what cannot be a key of a store is asked for as the empty one
            .flatMap(
                secret ->
                    facts.find(
                        secret, TENANT_KEY.matcher(tenantKey).matches() ? tenantKey : "", now))
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_AUTHENTICATED));
    StoreFacts store = key.store();
    if (store == null) {
      throw new ProblemException(CommonProblem.STORE_ACCESS_DENIED);
    }
    if (key.closed()) {
      throw new ProblemException(TokenProblem.STORE_CLOSED);
    }
    facts.recordUse(key, now);
    Duration life = lifeOf(key.validUntil(), now);
    return new Pass(
        signer.sign(TokenNames.PASS_TYPE, claims(key, store, now, life)),
        life,
        key.apiKeyId(),
        key.addresses());
  }

  /** Never longer than the key itself. */
  private Duration lifeOf(@Nullable Instant validUntil, Instant now) {
    Duration life = properties.pass();
    if (validUntil == null || validUntil.isAfter(now.plus(life))) {
      return life;
    }
    return Duration.between(now, validUntil);
  }

  private static JWTClaimsSet claims(
      ApiKeyFacts.KeyState key, StoreFacts store, Instant now, Duration life) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(TokenNames.ISSUER)
            .audience(TokenNames.PASS_AUDIENCE)
            .subject(Long.toString(key.apiKeyId()))
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(life)))
            .claim(TokenNames.API_KEY_ID, key.apiKeyId())
            .claim(TokenNames.NAME, "api key " + key.name())
            .claim(TokenNames.ROLE, TokenNames.API_CLIENT_ROLE)
            .claim(TokenNames.PERMISSIONS, key.scopes());
    store.claim(claims);
    return claims.build();
  }
}
