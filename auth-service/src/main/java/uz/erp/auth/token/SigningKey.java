package uz.erp.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;

/** One RSA key pair of the suite and the moment from which it signs. */
record SigningKey(RSAKey pair, Instant createdAt, Instant signsFrom) {

  private static final int BITS = 2048;

  static SigningKey generate(Instant createdAt, Instant signsFrom) {
    try {
      RSAKey pair =
          new RSAKeyGenerator(BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      return new SigningKey(pair, createdAt, signsFrom);
    } catch (JOSEException e) {
      throw new IllegalStateException("This JVM cannot make an RSA key", e);
    }
  }

  String kid() {
    return pair.getKeyID();
  }

  @Override
  public String toString() {
    return "SigningKey[" + kid() + ", signsFrom=" + signsFrom + "]";
  }
}
