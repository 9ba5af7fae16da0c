package uz.erp.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs claims by the key that signs at this moment. */
@Component
class TokenSigner {

  private record Prepared(String kid, JWSSigner signer) {}

  private final CurrentKeys keys;
  private volatile @Nullable Prepared prepared;

  TokenSigner(CurrentKeys keys) {
    this.keys = keys;
  }

  /**
   * @param type the {@code typ} header, which keeps one kind of token from passing for another
   */
  String sign(String type, JWTClaimsSet claims) {
    Prepared current = prepare(keys.getSigner());
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(new JOSEObjectType(type))
            .keyID(current.kid())
            .build();
    SignedJWT jwt = new SignedJWT(header, claims);
    try {
      jwt.sign(current.signer());
    } catch (JOSEException e) {
      throw new IllegalStateException("Cannot sign with key " + current.kid(), e);
    }
    return jwt.serialize();
  }

  private Prepared prepare(SigningKey key) {
    Prepared known = prepared;
    if (known != null && known.kid().equals(key.kid())) {
      return known;
    }
    try {
      Prepared fresh = new Prepared(key.kid(), new RSASSASigner(key.pair().toRSAPrivateKey()));
      prepared = fresh;
      return fresh;
    } catch (JOSEException e) {
      throw new IllegalStateException("Key " + key.kid() + " is not an RSA key", e);
    }
  }
}
