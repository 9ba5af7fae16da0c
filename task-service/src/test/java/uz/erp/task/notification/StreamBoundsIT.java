package uz.erp.task.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.test.context.TestPropertySource;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** The bounds, brought within a test's patience. */
@ServiceIT
@TestPropertySource(
    properties = {
      "erp.task.stream.heartbeat=200ms",
      "erp.task.stream.life=3s",
      "erp.task.stream.per-employee=2",
      "erp.task.stream.per-replica=3"
    })
class StreamBoundsIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private Streams streams;

  private TestStore store;

  @BeforeEach
  void openStore() {
    store = stores.open("bounds");
    eventually(() -> assertThat(streams.count()).isZero()); // those of the test before are noticed
  }

  @Test
  void anIdleStreamBeatsAndEndsWhenItsTimeIsOver() throws Exception {
    long start = System.nanoTime();
    try (SseClient client = SseClient.open(api, store, TestRole.CASHIER, "")) {
      eventually(() -> assertThat(client.comments).hasSizeGreaterThan(3));
      eventually(() -> assertThat(client.isOver()).isTrue());
    }
    assertThat(System.nanoTime() - start).isGreaterThan(2_900_000_000L);
    eventually(() -> assertThat(streams.count()).isZero());
  }

  @Test
  void aReplicaThatIsFullSaysWhenToComeAgain() throws Exception {
    List<SseClient> clients = new ArrayList<>();
    try {
      for (int employee = 1; employee <= 3; employee++) {
        clients.add(
            SseClient.open(api, store, TestRole.CASHIER.as(100 + employee, 10 + employee), ""));
      }
      TestAnswer full = api.as(store, TestRole.CASHIER).get(SseClient.PATH);
      assertThat(full.status()).isEqualTo(503);
      assertThat(full.header("Retry-After")).isEqualTo("5");
      assertThat(full.at("/code")).isEqualTo("service_unavailable");
    } finally {
      for (SseClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void streamsEndBeforeTheServerWaitsForItsRequests() {
    assertThat(streams.getPhase())
        .isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
  }

  @Test
  void aServiceThatStopsEndsItsStreamsAndTakesNoMore() throws Exception {
    try (SseClient client = SseClient.open(api, store, TestRole.CASHIER, "")) {
      eventually(() -> assertThat(client.comments).isNotEmpty());
      streams.stop();
      eventually(() -> assertThat(client.isOver()).isTrue());
      assertThat(api.as(store, TestRole.CASHIER).get(SseClient.PATH).status()).isEqualTo(503);
    } finally {
      streams.start();
    }
  }
}
