package uz.erp.auth.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/** A name to sign in by; two that look the same but for case or width are the same name. */
public record Username(String text) {

  /** Letters, digits and what e-mail addresses are made of; that there are any is another rule. */
  public static final String PATTERN = "^[\\p{L}\\p{M}\\p{N}_.@+-]*$";

  public static final int MAX_LENGTH = 150;

  /** What uniqueness is about. */
  public String key() {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  byte[] hash() {
    return digest(key());
  }

  /** The name as tried from one network; no name can hold the character between. */
  byte[] hash(String network) {
    return digest(key() + "\n" + network);
  }

  /** The same where the account may be known; counted separately, see {@link LoginFailures}. */
  byte[] hashAtKnown(String network) {
    return digest(key() + "\n\n" + network);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
