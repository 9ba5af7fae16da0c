package uz.erp.task.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;
import uz.erp.task.Contradictions;
import uz.erp.task.StoreEvents;

@ServiceIT
class NotificationsIT {

  private static final String TASKS = "/api/tasks/tasks/";
  private static final String PATH = "/api/tasks/notifications/";
  private static final TestRole CASHIER = TestRole.CASHIER;

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents broker;
  @Autowired private JdbcClient jdbc;
  @Autowired private DeadlineNotifier deadlines;

  private TestStore store;
  private TestApi owner;
  private TestApi manager;
  private TestApi cashier;

  @BeforeEach
  void openStore() {
    store = stores.open("notified");
    owner = api.as(store, "owner");
    manager = api.as(store, "manager");
    cashier = api.as(store, CASHIER);
    owner.get(PATH).expect(200);
    StoreEvents publisher = new StoreEvents(broker, store);
    List.of(TestRole.OWNER, TestRole.MANAGER, CASHIER, TestRole.STOCKKEEPER)
        .forEach(publisher::hired);
    eventually(() -> assertThat(employees()).isEqualTo(4));
  }

  @AfterEach
  void nothingContradictsItself() {
    assertThat(Contradictions.in(store, jdbc, "notification")).isEmpty();
  }

  @Test
  void onlyTheAssigneeIsNotifiedOfATask() {
    String task = assign(3);

    JsonNode list = cashier.header("Accept-Language", "en").get(PATH).expect(200).json();
    assertThat(list.get("count").asInt()).isEqualTo(1);
    assertThat(list.get("unread_count").asInt()).isEqualTo(1);
    assertThat(list.get("last_id").asInt()).isEqualTo(1);
    JsonNode notification = list.at("/results/0");
    assertThat(notification.get("id").asInt()).isEqualTo(1);
    assertThat(notification.get("kind").asString()).isEqualTo("assigned");
    assertThat(notification.get("task").asString()).isEqualTo(task);
    assertThat(notification.get("text").asString()).isEqualTo("A task for you: “Мыть пол”.");
    assertThat(notification.get("by_employee").asInt()).isEqualTo(1);
    assertThat(notification.get("by_name").asString()).isEqualTo("Иван Иванов");
    assertThat(notification.get("is_read").asBoolean(true)).isFalse();
    assertThat(kinds(owner)).isEmpty();
    assertThat(cashier.get(PATH).at("/results/0/text"))
        .isEqualTo("Вам поручена задача «Мыть пол».");
    assertThat(cashier.header("Accept-Language", "uz").get(PATH).at("/results/0/text"))
        .isEqualTo("Sizga topshiriq berildi: «Мыть пол».");
  }

  @Test
  void employeesAreNotNotifiedOfWhatTheyDidThemselves() {
    assign(1);
    assertThat(kinds(owner)).isEmpty();
  }

  @Test
  void reassigningNotifiesBoth() {
    String task = assign(3);
    owner.post(TASKS + task + "/assign/", "{\"assigned_to\": 4}").expect(200);

    assertThat(kinds(cashier)).containsExactly("unassigned", "assigned");
    assertThat(kinds(api.as(store, "stockkeeper"))).containsExactly("assigned");
  }

  @Test
  void reviewGoesToWhoAskedAndComesBackWithTheirWord() {
    String task = assign(3);
    cashier.post(TASKS + task + "/start/", "{}").expect(200);
    cashier.post(TASKS + task + "/submit-for-review/", "{}").expect(200);
    assertThat(kinds(owner)).containsExactly("submitted");
    assertThat(kinds(manager)).isEmpty();

    manager.post(TASKS + task + "/reject/", "{\"comment\": \"Не все пункты\"}").expect(200);
    JsonNode rejected = cashier.get(PATH).json().at("/results/0");
    assertThat(rejected.get("comment").asString()).isEqualTo("Не все пункты");
    assertThat(rejected.get("text").asString())
        .isEqualTo("Задача «Мыть пол» возвращена вам: Не все пункты");
    cashier.post(TASKS + task + "/submit-for-review/", "{}").expect(200);
    owner.post(TASKS + task + "/approve/", "{}").expect(200);
    assertThat(kinds(cashier)).containsExactly("approved", "rejected", "assigned");
  }

  @Test
  void commentsReachTheOtherSideAndACancellationItsAssignee() {
    String task = assign(3);
    cashier
        .post("/api/tasks/comments/", "{\"task\": " + task + ", \"comment\": \"Начал\"}")
        .expect(201);
    owner
        .post("/api/tasks/comments/", "{\"task\": " + task + ", \"comment\": \"Хорошо\"}")
        .expect(201);
    owner.post(TASKS + task + "/cancel/", "{\"reason\": \"Не нужно\"}").expect(200);

    assertThat(kinds(owner)).containsExactly("commented");
    assertThat(kinds(cashier)).containsExactly("cancelled", "commented", "assigned");
  }

  @Test
  void whatIsReadCountsNoMore() {
    assign(3);
    assign(3);
    assign(3);

    JsonNode read = cashier.post(PATH + "2/read/", "{}").expect(200).json();
    assertThat(read.get("is_read").asBoolean()).isTrue();
    assertThat(cashier.post(PATH + "2/read/", "{}").expect(200).json()).isEqualTo(read);
    assertThat(cashier.get(PATH + "?unread=true").at("/count")).isEqualTo("2");
    assertThat(cashier.get(PATH).at("/unread_count")).isEqualTo("2");

    assertThat(cashier.post(PATH + "read-all/", "{}").expect(200).at("/read")).isEqualTo("2");
    assertThat(cashier.get(PATH).at("/unread_count")).isEqualTo("0");
    assertThat(cashier.get(PATH + "?unread=true").at("/count")).isEqualTo("0");
    assertThat(cashier.get(PATH + "?page_size=1&page=2").at("/results/0/id")).isEqualTo("2");
    assertThat(cashier.get(PATH + "?ordering=id").at("/results/0/id")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "-1", "999999", "9223372036854775808", "x"})
  void whatIsNotMineIsNotFound(String id) {
    assign(3);
    assertThat(owner.post(PATH + id + "/read/", "{}").status()).isEqualTo(404);
    assertThat(cashier.get(PATH).at("/unread_count")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "unread=maybe,unread",
    "ordering=text,ordering",
    "page=0,page",
    "page_size=101,page_size"
  })
  void aListAskedForWronglyIsRefused(String query, String field) {
    assertThat(owner.get(PATH + "?" + query).expect(400).at("/errors/" + field + "/0"))
        .isNotBlank();
  }

  @Test
  void aDeadlineIsSpokenOfOnce() {
    Instant now = Instant.now();
    String soon = assignUntil(now.plus(Duration.ofHours(1)));
    inStore("update task set created_at = created_at - interval '1 day' where id = " + soon);
    String late = assignUntil(now.minus(Duration.ofMinutes(1)));

    eventually(
        () ->
            assertThat(kinds(cashier))
                .containsExactlyInAnyOrder("assigned", "assigned", "due_soon", "overdue"));
    owner.patch(TASKS + late + "/", "{\"title\": \"Мыть окна\"}").expect(200);
    String third = assignUntil(now.minus(Duration.ofMinutes(2)));
    eventually(() -> assertThat(kinds(cashier)).hasSize(6));
    assertThat(notified("overdue")).containsExactly(third, late);
    assertThat(notified("due_soon")).containsExactly(soon);
    assertThat(cashier.get(PATH).json().at("/results/0/due_date").isNull()).isFalse();

    owner.patch(TASKS + late + "/", "{\"due_date\": \"" + now.minusSeconds(5) + "\"}").expect(200);
    eventually(() -> assertThat(notified("overdue")).containsExactly(late, third, late));
  }

  @Test
  void twoWhoWatchTheDeadlineAtOnceSpeakOfItOnce() throws Exception {
    String task = assign(3);
    inStore("update task set due_date = now() - interval '1 hour' where id = " + task);
    try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
      List<Future<?>> watching =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(
                  i ->
                      replicas.submit(() -> TenantScope.run(store.tenant(), () -> deadlines.run())))
              .toList();
      for (Future<?> each : watching) {
        each.get();
      }
    }
    assertThat(notified("overdue")).containsExactly(task);
  }

  @Test
  void anotherStoresEmployeeSeesNothingOfThis() {
    assign(3);
    TestApi other = api.as(stores.open("other"), CASHIER);
    assertThat(other.get(PATH).expect(200).at("/count")).isEqualTo("0");
    assertThat(other.post(PATH + "1/read/", "{}").status()).isEqualTo(404);
  }

  private String assign(long employee) {
    return owner
        .post(TASKS, "{\"title\": \"Мыть пол\", \"assigned_to\": " + employee + "}")
        .expect(201)
        .at("/id");
  }

  private String assignUntil(Instant due) {
    return owner
        .post(TASKS, "{\"title\": \"Мыть пол\", \"assigned_to\": 3, \"due_date\": \"" + due + "\"}")
        .expect(201)
        .at("/id");
  }

  /** The newest first. */
  private static List<String> kinds(TestApi employee) {
    return employee
        .get(PATH)
        .expect(200)
        .json()
        .get("results")
        .valueStream()
        .map(notification -> notification.get("kind").asString())
        .toList();
  }

  private List<String> notified(String kind) {
    return cashier
        .get(PATH)
        .json()
        .get("results")
        .valueStream()
        .filter(notification -> notification.get("kind").asString().equals(kind))
        .map(notification -> notification.get("task").asString())
        .toList();
  }

  private long employees() {
    return TenantScope.call(
        store.tenant(),
        () ->
            jdbc.sql("select count(*) from employee where version is not null")
                .query(Long.class)
                .single());
  }

  private void inStore(String sql) {
    TenantScope.run(store.tenant(), () -> jdbc.sql(sql).update());
  }
}
