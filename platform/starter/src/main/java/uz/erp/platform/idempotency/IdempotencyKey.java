package uz.erp.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import uz.erp.platform.problem.ProblemException;

/** A client's key within its scope: this user, this method, this path; and what was asked. */
record IdempotencyKey(long userId, String method, String path, String key, byte[] requestHash) {

  private static final Pattern KEY =
      Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

  /**
   * @throws ProblemException 400 on {@code idempotency_key} when the header is not a usable key
   */
  static IdempotencyKey of(long userId, HttpServletRequest request, RequestContent content)
      throws IOException {
    String key = request.getHeader(IdempotencyFilter.HEADER);
    if (key == null || !KEY.matcher(key).matches()) {
      throw ProblemException.field("idempotency_key", "validation.idempotency_key");
    }
    return new IdempotencyKey(
        userId, request.getMethod(), request.getRequestURI(), key, hash(request, content));
  }

  /** What the database may know of the key. */
  String name() {
    return AnswerSeal.nameOf(key);
  }

  private static byte[] hash(HttpServletRequest request, RequestContent content)
      throws IOException {
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
