package uz.erp.gateway.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import uz.erp.gateway.support.Answer;
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
      // more than may be queued, of which the last are refused at once
      assertThat(allAtOnce(12))
          .allSatisfy(
              answer -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isEqualTo("2");
              });
    } finally {
      for (InputStream stream : open) {
        stream.close();
      }
    }
  }

  private List<Answer> allAtOnce(int count) {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.range(0, count)
          .mapToObj(i -> employee())
          .map(client -> CompletableFuture.supplyAsync(() -> client.get(STREAM), senders))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }
}
