package uz.erp.auth.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uz.erp.platform.security.TokenNames;

/** Issues user tokens: who it is and which sign-in it belongs to, never a store. */
@Component
class AccessTokens {

  private final TokenSigner signer;
  private final TokenProperties properties;
  private final Clock clock;

  AccessTokens(TokenSigner signer, TokenProperties properties, Clock clock) {
    this.signer = signer;
    this.properties = properties;
    this.clock = clock;
  }

  String issue(long userId, UUID family) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(TokenNames.ISSUER)
            .audience(TokenNames.USER_AUDIENCE)
            .subject(Long.toString(userId))
            .jwtID(UUID.randomUUID().toString())
            .claim(TokenNames.SIGN_IN, family.toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(properties.access())))
            .build();
    return signer.sign(TokenNames.USER_TYPE, claims);
  }
}
