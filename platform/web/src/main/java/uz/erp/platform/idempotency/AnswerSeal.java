package uz.erp.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals a kept answer with the client's own key, of which the database holds only a hash: one who
 * reads the table, or a backup of it, does not read the answers. AES-256-GCM with a key and nonce
 * derived by HKDF (RFC 5869); the request is part of the derivation, so that a nonce is never used
 * for two answers. The caller's role and permissions are authenticated with it, so that a caller
 * who has others by now cannot open it.
 */
final class AnswerSeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** As answers were kept before they were bound to a role; these are gone after three days. */
  private static final String SEALED_FOR_ANY = "";

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
    try {
      return cipher(Cipher.ENCRYPT_MODE, key, key.authority()).doFinal(answer);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the answer cannot be sealed", e);
    }
  }

  /** Empty when it was sealed for another role or other permissions, or changed at rest. */
  static Optional<byte[]> open(IdempotencyKey key, byte[] sealed) {
    return open(key, key.authority(), sealed).or(() -> open(key, SEALED_FOR_ANY, sealed));
  }

  private static Optional<byte[]> open(IdempotencyKey key, String authority, byte[] sealed) {
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, key, authority).doFinal(sealed));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the kept answer cannot be opened", e);
    }
  }

  private static Cipher cipher(int mode, IdempotencyKey key, String authority)
      throws GeneralSecurityException {
    KDF derivation = KDF.getInstance("HKDF-SHA256");
    SecretKey secret = derivation.deriveKey("AES", parameters(key, "key", 32));
    byte[] nonce = derivation.deriveData(parameters(key, "nonce", NONCE_BYTES));
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bytes(authority));
    return cipher;
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
