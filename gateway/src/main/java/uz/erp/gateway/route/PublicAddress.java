package uz.erp.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where clients reach the gateway, as {@code ERP_PUBLIC_URL} says: a scheme, a host and, where it
 * is not the usual one, a port.
 *
 * @param host with the port behind it where it is not the scheme's own
 */
record PublicAddress(String scheme, String host, int port) {

  /**
   * Empty when the setting is.
   *
   * @throws IllegalArgumentException when it is no http or https address, or has a path
   */
  static Optional<PublicAddress> parse(String setting) {
    if (setting.isBlank()) {
      return Optional.empty();
    }
    URI uri = URI.create(setting.strip());
    String scheme = uri.getScheme();
    boolean secure = "https".equals(scheme);
    if (!secure && !"http".equals(scheme)
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || !List.of("", "/").contains(uri.getRawPath())) {
      throw new IllegalArgumentException(
          "ERP_PUBLIC_URL is like https://erp.example or http://localhost:8000, not " + setting);
    }
    int usual = secure ? 443 : 80;
    int port = uri.getPort() > 0 ? uri.getPort() : usual;
    String host = port == usual ? uri.getHost() : uri.getHost() + ":" + port;
    return Optional.of(new PublicAddress(scheme, host, port));
  }

  Map<String, String> headers() {
    return Map.of(
        "X-Forwarded-Proto", scheme,
        "X-Forwarded-Host", host,
        "X-Forwarded-Port", String.valueOf(port));
  }
}
