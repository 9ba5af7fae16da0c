package uz.erp.gateway.origin;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Puts the client's address, scheme and host into the request when a trusted proxy sends them, and
 * removes the headers in any case.
 *
 * <p>Each proxy appends to these headers, so they are read from the right: the first address that
 * is no trusted proxy is the client, and whatever is left of it the client may have forged.
 */
final class TrustedForwarding extends ForwardedHeaderTransformer {

  private static final Pattern NUMERIC = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");

  private final List<InetAddressMatcher> trusted;

  TrustedForwarding(List<String> trustedProxies) {
    this.trusted = trustedProxies.stream().map(InetAddressMatchers::fromIpAddress).toList();
    setRemoveOnly(true);
  }

  @Override
  public ServerHttpRequest apply(ServerHttpRequest request) {
    InetSocketAddress remote = request.getRemoteAddress();
    if (trusted.isEmpty()
        || remote == null
        || !isTrusted(remote.getAddress())
        || !hasForwardedHeaders(request)) {
      return super.apply(request);
    }
    InetSocketAddress client = clientOf(request.getHeaders(), remote);
    URI uri = uriOf(request);
    return super.apply(request.mutate().remoteAddress(client).uri(uri).build());
  }

  private boolean isTrusted(@Nullable InetAddress address) {
    return address != null && trusted.stream().anyMatch(network -> network.matches(address));
  }

  private InetSocketAddress clientOf(HttpHeaders headers, InetSocketAddress remote) {
    InetAddress client = remote.getAddress();
    for (String hop : tokens(headers, "X-Forwarded-For").reversed()) {
      InetAddress address = parse(hop);
      if (address == null) {
        break; // not an address: the last one that was is as far as we can see
      }
      client = address;
      if (!isTrusted(address)) {
        break;
      }
    }
    return new InetSocketAddress(client, remote.getPort());
  }

  private static URI uriOf(ServerHttpRequest request) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromUri(request.getURI());
    String scheme = last(request.getHeaders(), "X-Forwarded-Proto");
    if ("http".equals(scheme) || "https".equals(scheme)) {
      uri.scheme(scheme);
    }
    String host = last(request.getHeaders(), "X-Forwarded-Host");
    if (host != null && HOST.matcher(host).matches()) {
      int colon = host.indexOf(':');
      uri.host(colon < 0 ? host : host.substring(0, colon));
      uri.port(colon < 0 ? null : host.substring(colon + 1));
    }
    return uri.build(true).toUri();
  }

  private static @Nullable String last(HttpHeaders headers, String name) {
    List<String> tokens = tokens(headers, name);
    return tokens.isEmpty() ? null : tokens.getLast();
  }

  private static List<String> tokens(HttpHeaders headers, String name) {
    return headers.getOrEmpty(name).stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip)
        .filter(token -> !token.isEmpty())
        .toList();
  }

  private static @Nullable InetAddress parse(String token) {
    if (!NUMERIC.matcher(token).matches()) {
      return null; // a name would be looked up
    }
    try {
      return InetAddress.ofLiteral(token);
    } catch (IllegalArgumentException notAnAddress) {
      return null;
    }
  }
}
