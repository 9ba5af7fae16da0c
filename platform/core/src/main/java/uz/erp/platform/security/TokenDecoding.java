package uz.erp.platform.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Decoders for the two tokens of the suite: RS256 only, and type, issuer, audience and time must
 * all be right, so that one token can never pass for the other.
 */
public final class TokenDecoding {

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

  /** Machines' clocks may differ by this much before tokens count as issued in the future. */
  private static final Duration ISSUED_AHEAD = Duration.ofMinutes(1);

  private TokenDecoding() {}

  /** For store passes, as every service but the gateway sees them. */
  public static NimbusJwtDecoder passes(JWKSource<SecurityContext> keys) {
    return decoder(keys, TokenNames.PASS_TYPE, TokenNames.PASS_AUDIENCE);
  }

  /** For user tokens, as the gateway and auth-service see them. */
  public static NimbusJwtDecoder userTokens(JWKSource<SecurityContext> keys) {
    return decoder(keys, TokenNames.USER_TYPE, TokenNames.USER_AUDIENCE);
  }

  private static NimbusJwtDecoder decoder(
      JWKSource<SecurityContext> keys, String type, String audience) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(type)));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators below do it
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(validator(audience));
    return decoder;
  }

  /** Issuer, audience and time; time claims are demanded, not only checked when present. */
  public static OAuth2TokenValidator<Jwt> validator(String audience) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(CLOCK_SKEW),
        new JwtClaimValidator<Object>(JwtClaimNames.EXP, claim -> claim != null),
        new JwtClaimValidator<Instant>(
            JwtClaimNames.IAT,
            issued -> issued == null || !issued.isAfter(Instant.now().plus(ISSUED_AHEAD))),
        new JwtIssuerValidator(TokenNames.ISSUER),
        new JwtClaimValidator<java.util.Collection<String>>(
            JwtClaimNames.AUD, claim -> claim != null && claim.contains(audience)));
  }
}
