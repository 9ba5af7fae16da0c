package uz.erp.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenDecodingTest {

  private static final RSAKey KEY = key();
  private final JwtDecoder passes =
      TokenDecoding.passes(new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())));

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(TokenNames.ISSUER)
        .audience(TokenNames.PASS_AUDIENCE)
        .subject("1")
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(60)));
  }

  private static String signed(RSAKey with, String type, JWTClaimsSet.Builder claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256)
                  .type(new JOSEObjectType(type))
                  .keyID("k")
                  .build(),
              claims.build());
      token.sign(new RSASSASigner(with));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> passes.decode(token)).isInstanceOf(JwtException.class);
  }

  @Test
  void aRightPassIsTaken() {
    assertThat(passes.decode(signed(KEY, TokenNames.PASS_TYPE, claims())).getSubject())
        .isEqualTo("1");
  }

  @Test
  void anythingWrongIsRefused() {
    assertRefused(signed(KEY, TokenNames.USER_TYPE, claims()));
    assertRefused(signed(KEY, "JWT", claims()));
    assertRefused(signed(key(), TokenNames.PASS_TYPE, claims()));
    assertRefused(signed(KEY, TokenNames.PASS_TYPE, claims().issuer("another issuer")));
    assertRefused(signed(KEY, TokenNames.PASS_TYPE, claims().audience(TokenNames.USER_AUDIENCE)));
    assertRefused(signed(KEY, TokenNames.PASS_TYPE, claims().expirationTime(null)));
    assertRefused(
        signed(
            KEY,
            TokenNames.PASS_TYPE,
            claims().expirationTime(Date.from(Instant.now().minusSeconds(30)))));
    assertRefused(new PlainJWT(claims().build()).serialize());
    assertRefused("nonsense");
  }
}
