package uz.erp.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RemoteKeysTest {

  /** More than the limit lets through. */
  private static final int ATTEMPTS = 5;

  private static JWKSelector key(String id) {
    return new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void noKeyIsUnknownWhileNoneCouldBeFetched() throws IOException {
    JWKSource<SecurityContext> keys = RemoteKeys.of("http://localhost:" + closedPort());
    for (int i = 0; i < ATTEMPTS; i++) {
      Throwable failure = catchThrowable(() -> keys.get(key("any"), null));
      assertThat(failure).isInstanceOf(KeySourceException.class);
      assertThat(RemoteKeys.isUnknownKey(failure)).isFalse();
    }
  }

  @Test
  void aKeyIsUnknownWhenTheFetchedOnesDoNotHoldItEvenAfterAuthHasGone()
      throws IOException, JOSEException {
    ECKey known = new ECKeyGenerator(Curve.P_256).keyID("known").generate();
    HttpServer auth = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    byte[] published = new JWKSet(known.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    auth.createContext(
        RemoteKeys.PATH,
        exchange -> {
          exchange.sendResponseHeaders(200, published.length);
          exchange.getResponseBody().write(published);
          exchange.close();
        });
    auth.start();
    JWKSource<SecurityContext> keys;
    try {
      keys = RemoteKeys.of("http://localhost:" + auth.getAddress().getPort());
      assertThat(keys.get(key("known"), null)).hasSize(1);
    } finally {
      auth.stop(0);
    }
    Throwable failure = null;
    for (int i = 0; i < ATTEMPTS && failure == null; i++) {
      failure = catchThrowable(() -> keys.get(key("stranger"), null));
    }
    assertThat(failure).isNotNull();
    assertThat(RemoteKeys.isUnknownKey(Objects.requireNonNull(failure))).isTrue();
    assertThat(keys.get(key("known"), null)).hasSize(1);
  }
}
