package uz.erp.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import uz.erp.auth.processor.LongWork;

/** One RSA key pair of the suite and the moment from which it signs. */
record SigningKey(RSAKey pair, Instant createdAt, Instant signsFrom) {

  private static final int BITS = 2048;

  static SigningKey generate(Instant createdAt, Instant signsFrom) {
    try {
      return new SigningKey(LongWork.await(SigningKey::newPair), createdAt, signsFrom);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Ended before the key was made", e);
    }
  }

  private static RSAKey newPair() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
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
