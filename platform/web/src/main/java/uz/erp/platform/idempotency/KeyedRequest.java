package uz.erp.platform.idempotency;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriUtils;
import uz.erp.platform.access.CurrentAccount;

/**
 * A request with an {@code Idempotency-Key} on its way from {@link IdempotencyFilter}, which opens
 * the transaction, to {@link KeyClaim}, which claims the key in it.
 */
final class KeyedRequest {

  private static final String ATTRIBUTE = KeyedRequest.class.getName();

  private final String key;
  private final byte[] hash;
  private final IdempotencyKeys keys;
  private @Nullable IdempotencyKey claimed;

  KeyedRequest(String key, byte[] hash, IdempotencyKeys keys) {
    this.key = key;
    this.hash = hash;
    this.keys = keys;
  }

  static @Nullable KeyedRequest find(ServletRequest request) {
    return (KeyedRequest) request.getAttribute(ATTRIBUTE);
  }

  void attachTo(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static void detachFrom(ServletRequest request) {
    request.removeAttribute(ATTRIBUTE);
  }

  /**
   * Takes the key for this request; null when it is taken, else the answer that is kept under it.
   *
   * @throws uz.erp.platform.problem.ProblemException 403, 409 or 422, see {@link IdempotencyKeys}
   */
  @Nullable StoredAnswer claim(HttpServletRequest request) {
    IdempotencyKey wanted =
        new IdempotencyKey(
            CurrentAccount.findUserId().orElseThrow(),
            CurrentAccount.authority(),
            request.getMethod(),
            path(request),
            key,
            hash);
    StoredAnswer earlier = keys.claim(wanted).orElse(null);
    claimed = earlier == null ? wanted : null;
    return earlier;
  }

  /** Keeps the answer if the key was claimed for it. */
  void keep(StoredAnswer answer) {
    if (claimed != null) {
      keys.keep(claimed, answer);
    }
  }

  /** The path as the handlers were matched by it, so that each has one spelling (RFC 3986, 6.2). */
  private static String path(HttpServletRequest request) {
    RequestPath path = ServletRequestPathUtils.getParsedRequestPath(request);
    return path.pathWithinApplication().elements().stream()
        .map(
            element ->
                element instanceof PathSegment segment
                    ? UriUtils.encodePathSegment(segment.valueToMatch(), StandardCharsets.UTF_8)
                    : element.value())
        .collect(Collectors.joining());
  }
}
