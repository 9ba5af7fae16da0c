package uz.erp.platform.security;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What an API client shows instead of a token: a prefix by which scanners of source code find it,
 * 32 random bytes, and a checksum of both, so that a mistyped key is recognised without asking
 * anybody.
 */
public final class ApiKeySecret {

  public static final String PREFIX = "erp_live_";

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
  private static final int RANDOM_BYTES = 32;

  /** The least numbers of digits of base 62 that hold 256 and 32 bits. */
  private static final int BODY = 43;

  private static final int CHECKSUM = 6;
  private static final Pattern SHAPE =
      Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (BODY + CHECKSUM) + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  private ApiKeySecret(String text) {
    this.text = text;
  }

  /** A new one. */
  public static ApiKeySecret random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    String body = PREFIX + digits(new BigInteger(1, bytes), BODY);
    return new ApiKeySecret(body + checksum(body));
  }

  /** Whether it means to be an API key, be it a broken one. */
  public static boolean isMeantBy(String token) {
    return token.startsWith(PREFIX);
  }

  /** The key, if it can be one at all. */
  public static Optional<ApiKeySecret> parse(String token) {
    if (!SHAPE.matcher(token).matches()) {
      return Optional.empty();
    }
    int end = token.length() - CHECKSUM;
    return token.substring(end).equals(checksum(token.substring(0, end)))
        ? Optional.of(new ApiKeySecret(token))
        : Optional.empty();
  }

  /** SHA-256, fast and without salt: 256 random bits cannot be guessed, however fast one tries. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }

  /** By which it is distinguished from others in memory. */
  public String fingerprint() {
    return HexFormat.of().formatHex(hash());
  }

  public String lastFour() {
    return text.substring(text.length() - 4);
  }

  /** The whole secret; to be shown once and sent, never logged. */
  public String reveal() {
    return text;
  }

  private static String checksum(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    return digits(BigInteger.valueOf(crc.getValue()), CHECKSUM);
  }

  private static String digits(BigInteger number, int length) {
    StringBuilder digits = new StringBuilder();
    BigInteger rest = number;
    for (int i = 0; i < length; i++) {
      BigInteger[] divided = rest.divideAndRemainder(BASE);
      digits.append(DIGITS.charAt(divided[1].intValue()));
      rest = divided[0];
    }
    return digits.reverse().toString();
  }

  @Override
  public String toString() {
    return PREFIX + "…" + lastFour();
  }
}
