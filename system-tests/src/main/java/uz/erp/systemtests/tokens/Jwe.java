package uz.erp.systemtests.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** A token in an envelope that anybody can close and only the suite could open (RFC 7516). */
final class Jwe {

  private static final int TAG_BYTES = 16;

  private Jwe() {}

  static String of(SigningKey key, String token) {
    String header =
        TokenFactory.encode(
            "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\",\"cty\":\"JWT\",\"kid\":\"%s\"}"
                .formatted(key.kid())
                .getBytes(StandardCharsets.UTF_8));
    byte[] secret = new byte[32];
    byte[] nonce = new byte[12];
    try {
      Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
      rsa.init(
          Cipher.ENCRYPT_MODE,
          key.open(),
          new OAEPParameterSpec(
              "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
      Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
      aes.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(secret, "AES"),
          new GCMParameterSpec(TAG_BYTES * 8, nonce));
      aes.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
      byte[] sealed = aes.doFinal(token.getBytes(StandardCharsets.US_ASCII));
      int end = sealed.length - TAG_BYTES;
      return String.join(
          ".",
          header,
          TokenFactory.encode(rsa.doFinal(secret)),
          TokenFactory.encode(nonce),
          TokenFactory.encode(Arrays.copyOf(sealed, end)),
          TokenFactory.encode(Arrays.copyOfRange(sealed, end, sealed.length)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
