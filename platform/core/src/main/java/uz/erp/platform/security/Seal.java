package uz.erp.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256-GCM under a random nonce, which stands before them. What they belong
 * to is authenticated with them, so that they cannot be moved to something else.
 */
public final class Seal {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param name of the setting that the key stands in, for the operator who set it wrongly
   * @throws IllegalArgumentException when the key is not base64 of 32 bytes
   */
  public Seal(String name, String base64Key) {
    this.key = new SecretKeySpec(decode(name, base64Key), "AES");
  }

  public byte[] seal(String owner, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be sealed", e);
    }
  }

  /**
   * @throws GeneralSecurityException when it was sealed with another key, for another owner, or was
   *     tampered with
   */
  public byte[] open(String owner, byte[] sealed) throws GeneralSecurityException {
    if (sealed.length <= NONCE_BYTES) {
      throw new AEADBadTagException("too short to be sealed");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(sealed).get(nonce);
    return cipher(Cipher.DECRYPT_MODE, nonce, owner)
        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }

  private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] decode(String name, String base64Key) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64Key.strip());
    } catch (IllegalArgumentException e) {
      key = new byte[0];
    }
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          name + " must be base64 of 32 random bytes, for example from: openssl rand -base64 32");
    }
    return key;
  }
}
