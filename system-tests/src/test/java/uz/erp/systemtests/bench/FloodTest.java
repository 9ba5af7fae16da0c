package uz.erp.systemtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Api;

class FloodTest {

  private static final int TILLS = 20;
  private static final Duration LENGTH = Duration.ofMillis(500);

  private final CountDownLatch all = new CountDownLatch(TILLS);
  private final AtomicInteger abandoned = new AtomicInteger();
  private final HttpServer server = serve();

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void noTillWaitsForTheAnswerOfAnother() {
    Flood.of(tills(TILLS), 100, Duration.ZERO, LENGTH);

    assertThat(all.getCount()).isZero();
    assertThat(abandoned).hasValue(0);
  }

  @Test
  void whoFindsNoTillIsCounted() {
    Replies replies = Flood.of(List.of(), 100, Duration.ZERO, LENGTH);

    assertThat(replies.starved()).isEqualTo(50);
  }

  private List<Lane> tills(int count) {
    Api api = Api.at(URI.create("http://localhost:" + server.getAddress().getPort()));
    return IntStream.range(0, count).mapToObj(i -> new Lane(api, i, 1)).toList();
  }

  /** Answers no request before there are as many as tills. */
  private HttpServer serve() {
    try {
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
      made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      made.createContext("/", this::answerTogether);
      made.start();
      return made;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answerTogether(HttpExchange exchange) throws IOException {
    all.countDown();
    try {
      if (!all.await(30, TimeUnit.SECONDS)) {
        abandoned.incrementAndGet();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.getResponseHeaders().set("Retry-After", "1");
    exchange.sendResponseHeaders(503, -1);
    exchange.close();
  }
}
