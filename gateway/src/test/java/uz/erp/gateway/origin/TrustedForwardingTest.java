package uz.erp.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class TrustedForwardingTest {

  private final TrustedForwarding forwarding =
      new TrustedForwarding(List.of("10.0.0.0/8", "192.168.1.1"));

  private static MockServerHttpRequest.BaseBuilder<?> from(String neighbour) {
    return MockServerHttpRequest.method(
            HttpMethod.GET, URI.create("http://gateway:8000/api/sales/?a=%20b"))
        .remoteAddress(new InetSocketAddress(neighbour, 50_000));
  }

  private static String client(ServerHttpRequest request) {
    return Objects.requireNonNull(request.getRemoteAddress()).getAddress().getHostAddress();
  }

  @Test
  void aStrangerIsNotBelieved() {
    ServerHttpRequest seen =
        forwarding.apply(
            from("203.0.113.5")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .build());

    assertThat(client(seen)).isEqualTo("203.0.113.5");
    assertThat(seen.getURI()).hasToString("http://gateway:8000/api/sales/?a=%20b");
    assertThat(seen.getHeaders().headerNames()).isEmpty();
  }

  @Test
  void aTrustedProxyTellsTheClientAndTheAddressItUsed() {
    ServerHttpRequest seen =
        forwarding.apply(
            from("10.0.0.9")
                .header("X-Forwarded-For", "203.0.113.5")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.shop.uz")
                .build());

    assertThat(client(seen)).isEqualTo("203.0.113.5");
    assertThat(seen.getURI()).hasToString("https://api.shop.uz/api/sales/?a=%20b");
    assertThat(seen.getHeaders().headerNames()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'1.2.3.4, 203.0.113.5', 203.0.113.5",
    "'1.2.3.4, 203.0.113.5, 10.0.0.7, 192.168.1.1', 203.0.113.5",
    "'10.0.0.7', 10.0.0.7",
    "'unknown', 10.0.0.9",
    "'evil.example, 10.0.0.7', 10.0.0.7",
    "'2001:db8::1', 2001:db8:0:0:0:0:0:1"
  })
  void theClientIsTheFirstStrangerFromTheRight(String header, String expected) {
    ServerHttpRequest seen =
        forwarding.apply(from("10.0.0.9").header("X-Forwarded-For", header).build());

    assertThat(client(seen)).isEqualTo(expected);
  }

  @Test
  void nonsenseFromATrustedProxyChangesNothing() {
    ServerHttpRequest seen =
        forwarding.apply(
            from("10.0.0.9")
                .header("X-Forwarded-Proto", "gopher")
                .header("X-Forwarded-Host", "a b/../c")
                .build());

    assertThat(seen.getURI()).hasToString("http://gateway:8000/api/sales/?a=%20b");
  }

  @Test
  void withoutTrustedProxiesNoForwardedHeaderIsTrusted() {
    ServerHttpRequest seen =
        new TrustedForwarding(List.of())
            .apply(from("10.0.0.9").header("X-Forwarded-For", "1.2.3.4").build());

    assertThat(client(seen)).isEqualTo("10.0.0.9");
    assertThat(seen.getHeaders().headerNames()).isEmpty();
  }
}
