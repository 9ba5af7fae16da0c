package uz.erp.gateway.browser;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells browsers to take every answer as what it says it is and to run nothing out of it. Written
 * last, over what a service may have set, so that there is one rule.
 */
final class SecurityHeaders implements WebFilter {

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** Styles are put into elements by both viewers; ReDoc searches in a worker made from a blob. */
  private static final String DOCUMENTATION =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
          + "worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** Links, a style sheet and an icon; nothing runs. */
  private static final String START_PAGE =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'none'";

  private static final String A_YEAR = "max-age=31536000; includeSubDomains";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange
        .getResponse()
        .beforeCommit(
            () -> {
              write(exchange);
              return Mono.empty();
            });
    return chain.filter(exchange);
  }

  private static void write(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Content-Security-Policy", contentPolicy(exchange));
    headers.remove("X-XSS-Protection"); // long gone from browsers, and harmful where it is not
    if ("https".equals(exchange.getRequest().getURI().getScheme())) {
      headers.set("Strict-Transport-Security", A_YEAR);
    }
  }

  private static String contentPolicy(ServerWebExchange exchange) {
    String path = exchange.getRequest().getURI().getRawPath();
    if (path.equals("/")) {
      return START_PAGE;
    }
    boolean isDocumentation =
        path.startsWith("/swagger") || path.startsWith("/redoc") || path.startsWith("/docs/");
    return isDocumentation ? DOCUMENTATION : NOTHING;
  }
}
