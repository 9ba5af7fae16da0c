package uz.erp.gateway.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import uz.erp.gateway.support.Client;
import uz.erp.gateway.support.GatewayIT;

@TestPropertySource(
    properties = {
      "spring.cloud.gateway.server.webflux.httpclient.pool.max-connections=2",
      "spring.cloud.gateway.server.webflux.httpclient.response-timeout=500ms",
      "spring.cloud.gateway.server.webflux.httpclient.pool.acquire-timeout=500",
      "erp.gateway.max-streams=4"
    })
class StreamIT extends GatewayIT {

  private static final String STREAM = "/api/tasks/notifications/stream/";

  private Client employee() {
    return signedIn().store(newStore());
  }

  @Test
  void eachEventArrivesWhenItIsSent() throws IOException {
    String mine = STREAM + "?of=one";
    try (BufferedReader stream =
        new BufferedReader(new InputStreamReader(employee().open(mine), UTF_8))) {
      assertThat(stream.readLine()).isEqualTo("data: 1");
      assertThat(stream.readLine()).isEmpty();
      SUITE.letStream(mine); // only now the service sends the next
      assertThat(stream.readLine()).isEqualTo("data: 2");
    }
  }

  @Test
  void openStreamsTakeNoConnectionFromRequestsAndAreBounded() throws IOException {
    List<InputStream> open = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) {
        open.add(employee().open(STREAM));
      }
      assertThat(employee().get("/api/tasks/tasks/").status()).isEqualTo(200);
      assertThat(employee().get(STREAM).status()).isEqualTo(503);
    } finally {
      for (InputStream stream : open) {
        stream.close();
      }
    }
  }
}
