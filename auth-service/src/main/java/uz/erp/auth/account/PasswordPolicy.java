package uz.erp.auth.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which new passwords are refused: length counts most, as NIST SP 800-63B advises; beyond it only
 * what is guessed first.
 */
final class PasswordPolicy {

  static final int MIN_CHARACTERS = 8;

  /** bcrypt looks at no more; cutting off silently would accept other passwords as well. */
  static final int MAX_BYTES = 72;

  /** From here on, letters of one case will do. */
  private static final int LONG_ENOUGH_FOR_ONE_CASE = 12;

  private static final int MIN_DISTINCT = 4;
  private static final Pattern ONE_CASE = Pattern.compile("\\p{Lu}+|\\p{Ll}+");

  /** Phone numbers and dates of birth are digits, however many. */
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

  private static final Set<String> COMMON = readCommon();

  private PasswordPolicy() {}

  /**
   * @param username of the password's owner-to-be; empty when it is not known
   */
  static List<PasswordWeakness> weaknessesOf(Password password, String username) {
    List<PasswordWeakness> found = new ArrayList<>();
    String text = password.text();
    if (text.codePointCount(0, text.length()) < MIN_CHARACTERS) {
      found.add(PasswordWeakness.TOO_SHORT);
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      found.add(PasswordWeakness.TOO_LONG);
      return found; // and no pattern is run over a megabyte
    }
    if (isSimple(text, username)) {
      found.add(PasswordWeakness.TOO_SIMPLE);
    }
    return found;
  }

  private static boolean isSimple(String text, String username) {
    String folded = text.toLowerCase(Locale.ROOT);
    return COMMON.contains(folded)
        || folded.equals(username.toLowerCase(Locale.ROOT))
        || text.codePoints().distinct().count() < MIN_DISTINCT
        || DIGITS.matcher(text).matches()
        || (text.length() < LONG_ENOUGH_FOR_ONE_CASE && ONE_CASE.matcher(text).matches())
        || isSequence(folded);
  }

  /** Each character follows, or precedes, the one before: {@code abcdefghijkl}, {@code fedcba…}. */
  private static boolean isSequence(String text) {
    int step = text.length() < 2 ? 0 : text.charAt(1) - text.charAt(0);
    if (Math.abs(step) != 1) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) - text.charAt(i - 1) != step) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> readCommon() {
    try (InputStream stream =
            Objects.requireNonNull(
                PasswordPolicy.class.getResourceAsStream("/common-passwords.txt"),
                "common-passwords.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
