package uz.erp.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A generated secret that parts of the suite share; compared in constant time, never printed. */
public record SharedSecret(String text) {

  private static final int SHORTEST = 32;

  /**
   * @param setting the environment variable it is configured by, for the message
   * @throws IllegalStateException when it is missing or shorter than 32 characters
   */
  public static SharedSecret of(String setting, @Nullable String text) {
    if (text == null || text.strip().length() < SHORTEST) {
      throw new IllegalStateException(
          setting + " is missing or shorter than " + SHORTEST + " characters");
    }
    return new SharedSecret(text.strip());
  }

  /** Whether this is the secret; null is not. */
  public boolean matches(@Nullable String shown) {
    return shown != null && MessageDigest.isEqual(bytes(text), bytes(shown));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "SharedSecret[…]";
  }
}
