package uz.erp.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Claims the key of a request, or answers what is kept under it. It is the last interceptor, so
 * that a caller who may not send the request any longer is not shown the answer either.
 */
final class KeyClaim implements HandlerInterceptor {

  static final String REPLAYED = "Idempotency-Replayed";

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    KeyedRequest keyed = KeyedRequest.find(request);
    @Nullable StoredAnswer earlier = keyed == null ? null : keyed.claim(request);
    if (earlier == null) {
      return true;
    }
    response.setStatus(earlier.status());
    response.setHeader(REPLAYED, "true");
    if (earlier.contentType() != null) {
      response.setContentType(earlier.contentType());
    }
    response.getOutputStream().write(earlier.body());
    return false;
  }
}
