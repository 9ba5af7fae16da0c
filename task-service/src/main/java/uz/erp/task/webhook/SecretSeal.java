package uz.erp.task.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Seals secrets with AES-256-GCM, so that who reads the database, or a backup of it, cannot sign.
 * The store's key is authenticated with them: a copy of the store under another key does not speak
 * in the store's name.
 */
final class SecretSeal {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final @Nullable SecretKey key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param base64Key nothing when webhooks are not wanted here
   * @throws IllegalArgumentException when it is something else than base64 of 32 bytes
   */
  SecretSeal(String base64Key) {
    key = base64Key.isBlank() ? null : new SecretKeySpec(decode(base64Key), "AES");
  }

  /**
   * @throws ProblemException 409 {@code webhooks_not_configured} when there is no key
   */
  byte[] seal(WebhookSecret secret) {
    SecretKey present = key;
    if (present == null) {
      throw new ProblemException(WebhookProblem.WEBHOOKS_NOT_CONFIGURED);
    }
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, present, nonce).doFinal(secret.bytes());
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be sealed", e);
    }
  }

  /** Empty when it was sealed with another key or for another store, or there is no key. */
  Optional<WebhookSecret> open(byte[] sealed) {
    SecretKey present = key;
    if (present == null || sealed.length <= NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, present, nonce);
      byte[] secret = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return Optional.of(new WebhookSecret(secret));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(TenantScope.current().key().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] decode(String base64Key) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64Key.strip());
    } catch (IllegalArgumentException e) {
      key = new byte[0];
    }
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "ERP_WEBHOOK_KEY must be base64 of 32 random bytes, for example from: openssl rand -base64 32");
    }
    return key;
  }
}
