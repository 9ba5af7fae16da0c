package uz.erp.gateway.route;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import uz.erp.platform.security.TokenNames;

/**
 * The last look at what leaves for a service: nothing a client wrote may pass for something we
 * know. Who the caller is, is in the signed token only; from where, in forwarded headers written
 * here. What services begin links with is the configured public address; the {@code Host} a client
 * sent goes no further, and without a public address links begin with their path.
 *
 * <p>Spring Cloud Gateway's own forwarded-header filters write nothing for a caller that is no
 * trusted proxy (spring-cloud-gateway#4267), so that services could not build addresses.
 */
final class OutboundHeaders implements HttpHeadersFilter, Ordered {

  private static final List<String> REFUSED_PREFIXES =
      List.of(
          "x-user",
          "x-tenant",
          "x-employee",
          "x-internal",
          "x-role",
          "x-permission",
          "x-auth",
          "x-forwarded",
          "x-original",
          "x-rewrite",
          "x-erp-",
          "x-http-method");

  private static final List<String> REFUSED_NAMES =
      List.of("forwarded", "x-real-ip", "x-client-ip", "true-client-ip", "x-cluster-client-ip");

  private static final String TENANT_HEADER = TokenNames.TENANT_HEADER.toLowerCase(Locale.ROOT);

  private final Map<String, String> publicAddress;

  OutboundHeaders(Optional<PublicAddress> publicAddress) {
    this.publicAddress = publicAddress.map(PublicAddress::headers).orElse(Map.of());
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    HttpHeaders output = new HttpHeaders();
    input.forEach(
        (name, values) -> {
          if (mayPass(name.toLowerCase(Locale.ROOT))) {
            output.addAll(name, values);
          }
        });
    forwardedFrom(exchange.getRequest(), output);
    return output;
  }

  private static boolean mayPass(String name) {
    if (name.equals(TENANT_HEADER)) {
      return true; // checked and set by the pass filter
    }
    return !REFUSED_NAMES.contains(name) && REFUSED_PREFIXES.stream().noneMatch(name::startsWith);
  }

  private void forwardedFrom(ServerHttpRequest request, HttpHeaders headers) {
    publicAddress.forEach(headers::set);
    InetSocketAddress client = request.getRemoteAddress();
    if (client != null && client.getAddress() != null) {
      headers.set("X-Forwarded-For", client.getAddress().getHostAddress());
    }
  }

  @Override
  public boolean supports(Type type) {
    return type == Type.REQUEST;
  }

  /** After the gateway's own filters, which remove what is set here. */
  @Override
  public int getOrder() {
    return 1_000;
  }
}
