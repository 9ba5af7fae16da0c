package uz.erp.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals a kept answer with the client's own key, of which the database holds only a hash: whoever
 * reads the table, or a backup of it, does not read the answers. AES-256-GCM with a key and nonce
 * derived by HKDF (RFC 5869); the request is part of the derivation, so that a nonce is never used
 * for two answers.
 */
final class AnswerSeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private AnswerSeal() {}

  /** What the database knows of a client's key. */
  static String nameOf(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(key));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] seal(IdempotencyKey key, byte[] answer) {
    return run(Cipher.ENCRYPT_MODE, key, answer);
  }

  /**
   * @throws IllegalStateException when the answer was changed at rest
   */
  static byte[] open(IdempotencyKey key, byte[] sealed) {
    return run(Cipher.DECRYPT_MODE, key, sealed);
  }

  private static byte[] run(int mode, IdempotencyKey key, byte[] text) {
    try {
      KDF derivation = KDF.getInstance("HKDF-SHA256");
      SecretKey secret = derivation.deriveKey("AES", parameters(key, "key", 32));
      byte[] nonce = derivation.deriveData(parameters(key, "nonce", NONCE_BYTES));
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the kept answer cannot be sealed or opened", e);
    }
  }

  private static HKDFParameterSpec parameters(IdempotencyKey key, String purpose, int length) {
    return HKDFParameterSpec.ofExtract()
        .addIKM(bytes(key.key()))
        .addSalt(salt(key))
        .thenExpand(bytes("idempotency " + purpose), length);
  }

  private static byte[] salt(IdempotencyKey key) {
    byte[] scope = bytes(key.userId() + " " + key.method() + " " + key.path() + " ");
    byte[] salt = Arrays.copyOf(scope, scope.length + key.requestHash().length);
    System.arraycopy(key.requestHash(), 0, salt, scope.length, key.requestHash().length);
    return salt;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
