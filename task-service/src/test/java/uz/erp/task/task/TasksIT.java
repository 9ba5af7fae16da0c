package uz.erp.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class TasksIT {

  private static final String PATH = "/api/tasks/tasks/";
  private static final TestRole CASHIER = TestRole.CASHIER;

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TestApi owner;

  @BeforeEach
  void openStore() {
    store = stores.open("staff");
    owner = api.as(store, "owner");
  }

  @Test
  void aTaskIsCreatedAsTheDocumentShows() {
    TestAnswer created =
        owner
            .post(
                PATH,
                """
                {
                  "title": "Проверить остатки товара",
                  "description": "Провести инвентаризацию склада",
                  "priority": "high",
                  "category": "inventory",
                  "assigned_to": 1,
                  "due_date": "2025-01-20T18:00:00Z"
                }
                """)
            .expect(201);

    JsonNode task = created.json();
    assertThat(task.get("id").isIntegralNumber()).isTrue();
    assertThat(task.get("title").asString()).isEqualTo("Проверить остатки товара");
    assertThat(task.get("description").asString()).isEqualTo("Провести инвентаризацию склада");
    assertThat(task.get("status").asString()).isEqualTo("pending");
    assertThat(task.get("priority").asString()).isEqualTo("high");
    assertThat(task.get("category").asString()).isEqualTo("inventory");
    assertThat(task.get("assigned_to").asInt()).isEqualTo(1);
    assertThat(task.get("assigned_to_name").asString()).isEqualTo("Иван Иванов");
    assertThat(task.get("created_by").asInt()).isEqualTo(1);
    assertThat(task.get("due_date").asString()).isEqualTo("2025-01-20T18:00:00Z");
    assertThat(task.get("is_overdue").asBoolean()).isTrue();
    assertThat(task.get("started_at").isNull()).isTrue();
    assertThat(created.header("Location")).isEqualTo(PATH + created.at("/id") + "/");

    TestAnswer read = owner.get(PATH + created.at("/id") + "/").expect(200);
    assertThat(read.json()).isEqualTo(task);
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void aTitleIsEnough() {
    JsonNode task = owner.post(PATH, "{\"title\": \" Уборка \"}").expect(201).json();

    assertThat(task.get("title").asString()).isEqualTo("Уборка");
    assertThat(task.get("priority").asString()).isEqualTo("medium");
    assertThat(task.get("category").asString()).isEqualTo("other");
    assertThat(task.get("assigned_to").isNull()).isTrue();
    assertThat(task.get("due_date").isNull()).isTrue();
    assertThat(task.get("is_overdue").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|title",
        "{\"title\": \"\"}|title",
        "{\"title\": \"\\u2003\"}|title",
        "{\"title\": 5}|title",
        "{\"title\": \"a\\u0000\"}|title",
        "{\"title\": \"t\", \"priority\": \"huge\"}|priority",
        "{\"title\": \"t\", \"priority\": 1}|priority",
        "{\"title\": \"t\", \"priority\": \"HIGH\"}|priority",
        "{\"title\": \"t\", \"category\": \"food\"}|category",
        "{\"title\": \"t\", \"assigned_to\": 999}|assigned_to",
        "{\"title\": \"t\", \"assigned_to\": 0}|assigned_to",
        "{\"title\": \"t\", \"assigned_to\": \"me\"}|assigned_to",
        "{\"title\": \"t\", \"assigned_to\": 1.5}|assigned_to",
        "{\"title\": \"t\", \"assigned_to\": 99999999999999999999}|assigned_to",
        "{\"title\": \"t\", \"due_date\": \"tomorrow\"}|due_date",
        "{\"title\": \"t\", \"due_date\": \"2025-01-20\"}|due_date",
        "{\"title\": \"t\", \"due_date\": 1737396000}|due_date",
        "{\"title\": \"t\", \"due_date\": \"+999999999-01-01T00:00:00Z\"}|due_date",
        "{\"title\": \"t\", \"due_date\": true}|due_date",
      })
  void badInputIsRefusedByTheNameOfTheField(String body, String field) {
    TestAnswer answer = owner.post(PATH, body).expect(400);

    assertThat(answer.at("/code")).isEqualTo("validation_failed");
    assertThat(answer.at("/errors/" + field + "/0")).isNotBlank().doesNotContain("validation.");
  }

  @Test
  void tooLongTextIsRefused() {
    String body = "{\"title\": \"" + "x".repeat(201) + "\", \"description\": \"" + "x".repeat(5001);

    JsonNode errors = owner.post(PATH, body + "\"}").expect(400).json().get("errors");
    assertThat(errors.propertyNames()).containsExactlyInAnyOrder("title", "description");
  }

  @Test
  void aHiredEmployeeCanBeAssignedOnceTheEventIsConsumed() {
    publish("hired", 1, CASHIER, true);

    eventually(() -> assertThat(assign(CASHIER.employeeId()).status()).isEqualTo(201));
    assertThat(assign(CASHIER.employeeId()).at("/assigned_to_name")).isEqualTo("Петр Петров");
  }

  @Test
  void someoneDismissedGetsNoNewTask() {
    publish("hired", 1, CASHIER, true);
    eventually(() -> assertThat(assign(CASHIER.employeeId()).status()).isEqualTo(201));
    publish("dismissed", 2, CASHIER, false);
    eventually(() -> assertThat(assign(CASHIER.employeeId()).status()).isEqualTo(400));

    // old events change nothing
    publish("changed", 1, CASHIER, true);
    publish("hired", 1, TestRole.STOCKKEEPER, true);
    eventually(() -> assertThat(assign(4).status()).isEqualTo(201));
    assertThat(assign(CASHIER.employeeId()).at("/assigned_to/0"))
        .isEqualTo("В магазине нет работающего сотрудника с таким номером.");
  }

  @Test
  void employeesSeeTheirOwnTasksAndOwnersAll() {
    String own = assignToCashier();
    String others = owner.post(PATH, "{\"title\": \"t\"}").expect(201).at("/id");
    TestApi cashier = api.as(store, CASHIER);

    assertThat(cashier.get(PATH + own + "/").status()).isEqualTo(200);
    assertThat(cashier.get(PATH + others + "/").status()).isEqualTo(404);
    assertThat(cashier.post(PATH + others + "/start/", "{}").status()).isEqualTo(404);
    assertThat(ids(cashier, "")).containsExactly(own);
    assertThat(ids(cashier, "?assigned_to=1")).isEmpty();
    assertThat(ids(owner, "")).containsExactly(others, own);
    assertThat(ids(api.as(store, "manager"), "")).containsExactly(others, own);
    assertThat(ids(api.as(store, CASHIER.as(109, 9)), "")).isEmpty();
  }

  @Test
  void myTasksAreThoseAssignedToMe() {
    String own = assignToCashier();
    assign(1).expect(201);

    assertThat(ids(api.as(store, CASHIER), "my-tasks/")).containsExactly(own);
    assertThat(ids(owner, "my-tasks/")).doesNotContain(own).hasSize(1);
    assertThat(ids(owner, "my-tasks/?status=completed")).isEmpty();
  }

  @Test
  void aTaskIsStartedAndCompletedByItsAssignee() {
    String path = PATH + assignToCashier() + "/";
    TestApi cashier = api.as(store, CASHIER);

    TestAnswer started = cashier.post(path + "start/", "{}").expect(200);
    assertThat(started.at("/status")).isEqualTo("in_progress");
    assertThat(started.at("/started_at")).isNotBlank();
    assertThat(started.at("/version")).isEqualTo("2");

    TestAnswer completed = cashier.send("POST", path + "complete/", null).expect(200);
    assertThat(completed.at("/status")).isEqualTo("completed");
    assertThat(completed.at("/completed_at")).isNotBlank();
    assertThat(completed.json().get("is_overdue").asBoolean(true)).isFalse();
  }

  @Test
  void anIllegalMoveIsAConflict() {
    String path = PATH + create("{\"title\": \"t\"}") + "/";

    TestAnswer tooEarly =
        owner.header("Accept-Language", "en").post(path + "complete/", "{}").expect(409);
    assertThat(tooEarly.at("/code")).isEqualTo("illegal_task_move");
    assertThat(tooEarly.at("/detail")).isEqualTo("A task that is pending cannot become completed.");

    owner.post(path + "start/", "{}").expect(200);
    owner.post(path + "start/", "{}").expect(409);
    owner.header("If-Match", "\"1\"").post(path + "complete/", "{}").expect(412);
    owner.header("If-Match", "\"2\"").post(path + "complete/", "{}").expect(200);
    owner.post(path + "complete/", "{}").expect(409);
  }

  @Test
  void ofTwoWhoStartAtTheSameTimeOneDoes() throws Exception {
    String path = PATH + create("{\"title\": \"t\"}") + "/start/";

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> answers =
          IntStream.range(0, 4)
              .mapToObj(i -> threads.submit(() -> owner.post(path, "{}").status()))
              .toList();
      assertThat(answers).extracting(Future::get).containsOnlyOnce(200).contains(409);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "999999", "9223372036854775808", "x"})
  void anIdThatNamesNoTaskIsNotFound(String id) {
    assertThat(owner.get(PATH + id + "/").status()).isEqualTo(404);
    assertThat(owner.post(PATH + id + "/start/", "{}").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"owner,201", "manager,201", "cashier,403", "stockkeeper,403"})
  void ownerAndManagerCreateTasksAndEveryoneReads(String role, int status) {
    assertThat(api.as(store, role).post(PATH, "{\"title\": \"t\"}").status()).isEqualTo(status);
    assertThat(api.as(store, role).get(PATH).status()).isEqualTo(200);
    assertThat(api.as(store, role).get(PATH + "my-tasks/").status()).isEqualTo(200);
  }

  private String assignToCashier() {
    publish("hired", 1, CASHIER, true);
    TestAnswer[] assigned = new TestAnswer[1];
    eventually(() -> assigned[0] = assign(CASHIER.employeeId()).expect(201));
    return assigned[0].at("/id");
  }

  private TestAnswer assign(long employeeId) {
    return owner.post(PATH, "{\"title\": \"t\", \"assigned_to\": " + employeeId + "}");
  }

  private String create(String body) {
    return owner.post(PATH, body).expect(201).at("/id");
  }

  private static List<String> ids(TestApi employee, String query) {
    return employee
        .get(PATH + query)
        .expect(200)
        .json()
        .get("results")
        .valueStream()
        .map(task -> task.get("id").asString())
        .toList();
  }

  private void publish(String what, long version, TestRole employee, boolean active) {
    String data =
        """
        {"employee_id": %d, "user_id": %d, "tenant_key": "%s", "username": "u", "full_name": "%s",
         "role": "%s", "position": null, "is_active": %s}
        """
            .formatted(
                employee.employeeId(),
                employee.userId(),
                store.key(),
                employee.displayName(),
                employee.role(),
                active);
    events.send(
        "auth.employee",
        events.event(store, "auth.employee-" + what + ".v1", employee.employeeId(), version, data));
  }
}
