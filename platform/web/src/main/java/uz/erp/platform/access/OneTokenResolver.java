package uz.erp.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** The token of a request, which has one at most: of two, each reader may believe another. */
final class OneTokenResolver implements BearerTokenResolver {

  private final BearerTokenResolver ofHeader = new DefaultBearerTokenResolver();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var lines = request.getHeaders(HttpHeaders.AUTHORIZATION);
    if (lines.hasMoreElements()) {
      lines.nextElement();
      if (lines.hasMoreElements()) {
        throw new InvalidBearerTokenException("more than one Authorization header");
      }
    }
    return ofHeader.resolve(request);
  }
}
