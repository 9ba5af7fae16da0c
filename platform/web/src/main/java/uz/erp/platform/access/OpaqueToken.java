package uz.erp.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits that mean nothing by themselves; only their hash is ever stored. */
public record OpaqueToken(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static OpaqueToken random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** SHA-256 without salt is enough: there is nothing to guess in 256 random bits. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "OpaqueToken[…]";
  }
}
