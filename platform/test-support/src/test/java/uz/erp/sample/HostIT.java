package uz.erp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** What a {@code Host} header can do at a service that is called directly: nothing. */
@ServiceIT
class HostIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @LocalServerPort private int port;
  private TestStore store;

  @BeforeEach
  void writeTwoNotes() {
    store = stores.open("hosts");
    for (String text : new String[] {"a", "b"}) {
      api.as(store, "owner")
          .post("/api/notes/", "{\"text\":\"" + text + "\",\"unit_price\":1,\"quantity\":1}")
          .expect(201);
    }
  }

  @Test
  void aHostThatWasSentIsNotPartOfALink() throws IOException {
    String answer = get("Host: evil.example");

    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .doesNotContain("evil.example")
        .contains("\"next\":\"/api/notes/?page_size=1&page=2\"");
  }

  @Test
  void linksBeginWithWhatTheGatewayForwards() throws IOException {
    String answer =
        get("Host: evil.example", "X-Forwarded-Proto: https", "X-Forwarded-Host: erp.example");

    assertThat(answer).contains("\"next\":\"https://erp.example/api/notes/?page_size=1&page=2\"");
  }

  @Test
  void twoHostsAreRefused() throws IOException {
    assertThat(get("Host: localhost", "Host: evil.example")).startsWith("HTTP/1.1 400");
  }

  private String get(String... lines) throws IOException {
    String request =
        "GET /api/notes/?page_size=1 HTTP/1.1\r\nConnection: close\r\nX-Tenant-Key: "
            + store.key()
            + "\r\nAuthorization: Bearer "
            + store.pass("owner")
            + "\r\n"
            + String.join("\r\n", lines)
            + "\r\n\r\n";
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
