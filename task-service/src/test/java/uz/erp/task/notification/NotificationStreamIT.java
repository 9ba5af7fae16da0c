package uz.erp.task.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;
import uz.erp.task.Contradictions;
import uz.erp.task.StoreEvents;

@ServiceIT
class NotificationStreamIT {

  private static final String TASKS = "/api/tasks/tasks/";
  private static final TestRole CASHIER = TestRole.CASHIER;

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents broker;
  @Autowired private JdbcClient jdbc;
  @Autowired private Streams streams;

  private TestStore store;
  private TestApi owner;
  private StoreEvents publisher;

  @BeforeEach
  void openStore() {
    store = stores.open("stream");
    owner = api.as(store, "owner");
    publisher = new StoreEvents(broker, store);
    publisher.hired(CASHIER);
    eventually(() -> assertThat(assign().status()).isEqualTo(201));
  }

  @Test
  void aNotificationComesAsTheListHasIt() throws Exception {
    try (SseClient client = SseClient.open(api, store, CASHIER, "", "Accept-Language", "en")) {
      assertThat(client.status()).isEqualTo(200);
      assertThat(client.header("Content-Type")).isEqualTo("text/event-stream;charset=UTF-8");
      assertThat(client.header("Cache-Control")).contains("no-store");
      eventually(() -> assertThat(client.lastEventId()).isEqualTo("1"));
      assign();
      eventually(() -> assertThat(client.ids()).containsExactly(2L));

      assertThat(client.lastEventId()).isEqualTo("2");
      assertThat(client.events.getFirst())
          .isEqualTo(
              api.as(store, CASHIER)
                  .header("Accept-Language", "en")
                  .get("/api/tasks/notifications/")
                  .json()
                  .at("/results/0"));
    }
  }

  @Test
  void whoComesBackGetsWhatCameMeanwhileAndThenWhatComes() throws Exception {
    assign();
    assign();
    try (SseClient client = SseClient.open(api, store, CASHIER, "", "Last-Event-ID", "1")) {
      eventually(() -> assertThat(client.ids()).containsExactly(2L, 3L));
      assign();
      eventually(() -> assertThat(client.ids()).containsExactly(2L, 3L, 4L));
    }
    try (SseClient client = SseClient.open(api, store, CASHIER, "?last_event_id=0")) {
      eventually(() -> assertThat(client.ids()).containsExactly(1L, 2L, 3L, 4L));
    }
  }

  @Test
  void whoWasAwayForLongGetsAllOfItInOrder() throws Exception {
    TenantScope.run(
        store.tenant(),
        () ->
            jdbc.sql(
                    """
                    with taken as (
                      update notification_counter set last_number = last_number + 250
                      where employee_id = 3)
                    insert into notification (employee_id, number, kind, task_id, task_title,
                      created_at)
                    select 3, 1 + n, 'overdue', (select min(id) from task), 't', now()
                    from generate_series(1, 250) n""")
                .update());
    try (SseClient client = SseClient.open(api, store, CASHIER, "", "Last-Event-ID", "0")) {
      eventually(() -> assertThat(client.events).hasSize(251));
      assertThat(client.ids()).isEqualTo(LongStream.rangeClosed(1, 251).boxed().toList());
    }
  }

  @Test
  void anIdThatWasNeverGivenOutHidesNothing() throws Exception {
    try (SseClient client =
        SseClient.open(api, store, CASHIER, "", "Last-Event-ID", "9223372036854775807")) {
      eventually(() -> assertThat(client.lastEventId()).isEqualTo("1"));
      assign();
      eventually(() -> assertThat(client.ids()).containsExactly(2L));
    }
  }

  @Test
  void underConcurrentWritersNothingIsLostTwiceOrOutOfOrder() throws Exception {
    int writers = 4;
    int each = 30;
    long last = 1 + (long) writers * each;
    List<Long> received = new ArrayList<>();
    String position = "1";
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> writing =
          IntStream.range(0, writers)
              .<Future<?>>mapToObj(
                  w ->
                      threads.submit(
                          () -> IntStream.range(0, each).forEach(i -> assign().expect(201))))
              .toList();
      while (!position.equals(String.valueOf(last))) {
        String from = position;
        SseClient client = SseClient.open(api, store, CASHIER, "", "Last-Event-ID", from);
        // a few, then the connection breaks
        eventually(() -> assertThat(client.lastEventId()).isNotIn("", from));
        client.close();
        eventually(() -> assertThat(client.isOver()).isTrue());
        received.addAll(client.ids());
        position = client.lastEventId();
      }
      for (Future<?> writer : writing) {
        writer.get();
      }
    }
    assertThat(received).isEqualTo(LongStream.rangeClosed(2, last).boxed().toList());
    assertThat(Contradictions.in(store, jdbc, "notification")).isEmpty();
  }

  @Test
  void whatAnotherReplicaWroteComesToo() throws Exception {
    try (SseClient client = SseClient.open(api, store, CASHIER, "")) {
      eventually(() -> assertThat(client.lastEventId()).isEqualTo("1"));
      // as another replica does it: no stream here is woken
      TenantScope.run(
          store.tenant(),
          () ->
              jdbc.sql(
                      """
                      with taken as (
                        update notification_counter set last_number = last_number + 1
                        where employee_id = 3 returning last_number)
                      insert into notification (employee_id, number, kind, task_id, task_title,
                        created_at)
                      select 3, last_number, 'overdue', (select min(id) from task), 't', now()
                      from taken""")
                  .update());
      long start = System.nanoTime();
      eventually(() -> assertThat(client.ids()).containsExactly(2L));
      // long before the stream would poll by itself
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(8));
    }
  }

  @Test
  void anotherStoresEmployeeOfTheSameIdIsNotNotified() throws Exception {
    TestStore other = stores.open("other");
    try (SseClient mine = SseClient.open(api, store, CASHIER, "");
        SseClient theirs = SseClient.open(api, other, CASHIER, "");
        SseClient colleague = SseClient.open(api, store, CASHIER.as(109, 9), "")) {
      eventually(() -> assertThat(theirs.lastEventId()).isEqualTo("0"));
      eventually(() -> assertThat(colleague.lastEventId()).isEqualTo("0"));
      eventually(() -> assertThat(mine.lastEventId()).isEqualTo("1"));
      assign();
      eventually(() -> assertThat(mine.ids()).containsExactly(2L));
      assign();
      eventually(() -> assertThat(mine.ids()).containsExactly(2L, 3L));
      assertThat(theirs.events).isEmpty();
      assertThat(colleague.events).isEmpty();
    }
  }

  @Test
  void idleStreamsHoldNoConnection() throws Exception {
    List<SseClient> clients = new ArrayList<>();
    try {
      // many more than the pool has connections
      for (int i = 0; i < 30; i++) {
        clients.add(SseClient.open(api, store, CASHIER.as(200 + i, 200 + i), ""));
      }
      clients.add(SseClient.open(api, store, CASHIER, ""));
      for (SseClient client : clients) {
        eventually(() -> assertThat(client.lastEventId()).isNotEmpty());
      }
      assign().expect(201);
      eventually(() -> assertThat(clients.getLast().ids()).containsExactly(2L));
    } finally {
      for (SseClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void aDismissedEmployeesStreamEnds() throws Exception {
    try (SseClient client = SseClient.open(api, store, CASHIER, "")) {
      eventually(() -> assertThat(client.lastEventId()).isEqualTo("1"));
      publisher.dismissed(CASHIER);
      eventually(() -> assertThat(client.isOver()).isTrue());
    }
    assertThat(api.as(store, CASHIER).get(SseClient.PATH).status()).isEqualTo(403);
  }

  @Test
  void ofSixStreamsTheOldestEnds() throws Exception {
    List<SseClient> clients = new ArrayList<>();
    try {
      for (int i = 0; i < 6; i++) {
        SseClient client = SseClient.open(api, store, CASHIER, "");
        eventually(() -> assertThat(client.lastEventId()).isEqualTo("1"));
        clients.add(client);
      }
      eventually(() -> assertThat(clients.getFirst().isOver()).isTrue());
      assign();
      for (SseClient client : clients.subList(1, 6)) {
        eventually(() -> assertThat(client.ids()).containsExactly(2L));
      }
      assertThat(clients.getFirst().events).isEmpty();
    } finally {
      for (SseClient client : clients) {
        client.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "x", "1.5", "9223372036854775808", "1e400", "true", "%00", "9999-99-99"})
  void anIdThatIsNoneIsRefusedBeforeTheStreamBegins(String id) {
    TestAnswer answer = api.as(store, CASHIER).get(SseClient.PATH + "?last_event_id=" + id);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/last_event_id/0")).isNotBlank();
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(api.as(store, CASHIER).header("Last-Event-ID", id).get(SseClient.PATH).status())
        .isEqualTo(400);
  }

  @Test
  void aCallerWithoutATokenIsRefused() {
    assertThat(api.get(SseClient.PATH).status()).isEqualTo(401);
  }

  @Test
  void aHeadHasNoStreamToWaitFor() {
    int before = streams.count();
    TestAnswer head = api.as(store, CASHIER).send("HEAD", SseClient.PATH, null);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Type")).startsWith("text/event-stream");
    assertThat(streams.count()).isLessThanOrEqualTo(before);
  }

  private TestAnswer assign() {
    return owner.post(TASKS, "{\"title\": \"Мыть пол\", \"assigned_to\": 3}");
  }
}
