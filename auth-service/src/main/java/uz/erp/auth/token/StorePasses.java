package uz.erp.auth.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.TokenDecoding;
import uz.erp.platform.security.TokenNames;

/**
 * Exchanges a user token for a pass to one store, in the shape of RFC 8693, asking the database
 * each time whether the user, the sign-in, the employee and the store are all still there.
 */
@Service
public class StorePasses {

  /** A signed pass and how long it may be used. */
  public record Pass(String token, Duration life) {}

  private static final Duration SOON = Duration.ofSeconds(2);

  private final JwtDecoder userTokens;
  private final PassFacts facts;
  private final TokenSigner signer;
  private final TokenProperties properties;
  private final Clock clock;

  StorePasses(
      CurrentKeys keys,
      PassFacts facts,
      TokenSigner signer,
      TokenProperties properties,
      Clock clock) {
    this.userTokens = TokenDecoding.userTokens(keys.asSource());
    this.facts = facts;
    this.signer = signer;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 401 for a user token that is not valid, or not any more; 403 {@code
   *     store_access_denied} alike for a store that is unknown, foreign or deleted and for one
   *     dismissed there; 423 {@code store_closed} while operators are at work on the store
   */
  public Pass exchange(String userToken, String tenantKey) {
    Session session = sessionOf(userToken);
    PassFacts.SignInState signIn =
        facts
            .find(session, tenantKey)
            .filter(PassFacts.SignInState::signedIn)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_AUTHENTICATED));
    PassFacts.Grant grant = signIn.grant();
    if (grant == null) {
      throw new ProblemException(CommonProblem.STORE_ACCESS_DENIED);
    }
    if (signIn.closed()) {
      throw new ProblemException(TokenProblem.STORE_CLOSED);
    }
    return new Pass(signer.sign(TokenNames.PASS_TYPE, claims(session, grant)), properties.pass());
  }

  private Session sessionOf(String userToken) {
    try {
      return Session.of(userTokens.decode(userToken));
    } catch (BadJwtException | IllegalArgumentException e) {
      throw new ProblemException(CommonProblem.NOT_AUTHENTICATED);
    } catch (JwtException e) {
      throw ProblemException.unavailable(SOON, e); // not the token's fault: no keys to check it by
    }
  }

  private JWTClaimsSet claims(Session session, PassFacts.Grant grant) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(TokenNames.ISSUER)
            .audience(TokenNames.PASS_AUDIENCE)
            .subject(Long.toString(session.userId()))
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(properties.pass())))
            .claim(TokenNames.EMPLOYEE_ID, grant.employeeId())
            .claim(TokenNames.NAME, grant.name())
            .claim(TokenNames.ROLE, grant.role().code())
            .claim(TokenNames.PERMISSIONS, grant.role().permissions());
    grant.store().claim(claims);
    return claims.build();
  }
}
