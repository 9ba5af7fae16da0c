package uz.erp.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import uz.erp.platform.problem.ProblemException;

/**
 * A client's key within its scope: this user, this method, this path; and what was asked.
 *
 * @param authority the caller's role and permissions; a kept answer is shown to the same only
 * @param path decoded and encoded again, so that each has one spelling
 */
@SuppressWarnings("ArrayRecordComponent") // compared as bytes where it matters
record IdempotencyKey(
    long userId, String authority, String method, String path, String key, byte[] requestHash) {

  private static final Pattern KEY =
      Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

  /**
   * @throws ProblemException 400 on {@code idempotency_key} when the header is not a usable key
   */
  static String keyOf(HttpServletRequest request) {
    String key = request.getHeader(IdempotencyFilter.HEADER);
    if (key == null || !KEY.matcher(key).matches()) {
      throw ProblemException.field("idempotency_key", "validation.idempotency_key");
    }
    return key;
  }

  /** What the database may know of the key. */
  String name() {
    return AnswerSeal.nameOf(key);
  }

  /** What is asked, whatever the path: the query and the content. */
  static byte[] hash(HttpServletRequest request, RequestContent content) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String query = request.getQueryString();
      digest.update((query == null ? "" : query).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      content.digestInto(digest);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
