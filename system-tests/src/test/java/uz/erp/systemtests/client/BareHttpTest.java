package uz.erp.systemtests.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes in chunks is read to its end, unless it has none. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BareHttpTest {

  private final HttpServer server;

  BareHttpTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void ofAStreamTheFirstPartIsEnough() {
    serve("text/event-stream", false);

    assertThat(ask().text()).isEqualTo("first");
  }

  @Test
  void allOfTheOthersIsRead() {
    serve("text/plain", true);

    assertThat(ask().text()).isEqualTo("first and second");
  }

  private void serve(String type, boolean ends) {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("first".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          if (ends) {
            exchange.getResponseBody().write(" and second".getBytes(StandardCharsets.UTF_8));
            exchange.close();
          }
        });
  }

  private Answer ask() {
    URI base = URI.create("http://localhost:" + server.getAddress().getPort());
    return BareHttp.exchange(base, "GET", "/", Map.of(), null);
  }
}
