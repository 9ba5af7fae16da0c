package uz.erp.gateway.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import uz.erp.platform.security.TokenNames;

/** The keys an auth-service would have, and the tokens it would sign with them. */
public final class Keys {

  private final List<RSAKey> keys = new CopyOnWriteArrayList<>();

  Keys() {
    rotate();
  }

  /** From now on a new key signs; the old one is still published. */
  public void rotate() {
    keys.add(newKey());
  }

  public static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String published() {
    return new JWKSet(keys.stream().map(JWK.class::cast).toList()).toString();
  }

  public String userToken(String userId) {
    return userToken(userId, claims -> {});
  }

  public String userToken(String userId, Consumer<JWTClaimsSet.Builder> change) {
    return userToken(userId, TokenNames.USER_TYPE, keys.getLast(), change);
  }

  /** A user token with something wrong or unusual about it. */
  public String userToken(
      String userId, String type, RSAKey key, Consumer<JWTClaimsSet.Builder> change) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(TokenNames.ISSUER)
            .audience(TokenNames.USER_AUDIENCE)
            .subject(userId)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(15))));
    change.accept(claims);
    return sign(type, key, claims.build());
  }

  private static String sign(String type, RSAKey key, JWTClaimsSet claims) {
    try {
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.RS256)
              .type(new JOSEObjectType(type))
              .keyID(key.getKeyID())
              .build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
