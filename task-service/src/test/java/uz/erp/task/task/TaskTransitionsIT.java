package uz.erp.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestRole;
import uz.erp.task.Shop;
import uz.erp.task.ShopIT;

class TaskTransitionsIT extends ShopIT {

  private static final String COMMENT = "{\"comment\": \"Не все пункты выполнены\"}";

  @Test
  void workIsSubmittedRejectedSubmittedAgainAndApproved() {
    String task = shop.task("\"assigned_to\": 3");
    TestApi cashier = shop.cashier();

    shop.act(cashier, task, "start", 200);
    TestAnswer submitted = cashier.post(task + "submit-for-review/", "{}").expect(200);
    assertThat(submitted.at("/status")).isEqualTo("on_review");
    assertThat(submitted.at("/submitted_at")).isNotBlank();

    TestAnswer rejected = shop.manager().post(task + "reject/", COMMENT).expect(200);
    assertThat(rejected.at("/status")).isEqualTo("in_progress");
    assertThat(rejected.at("/review_comment")).isEqualTo("Не все пункты выполнены");

    shop.act(cashier, task, "submit-for-review", 200);
    TestAnswer approved = shop.owner().send("POST", task + "approve/", null).expect(200);
    assertThat(approved.at("/status")).isEqualTo("completed");
    assertThat(approved.at("/completed_at")).isNotBlank();
    assertThat(approved.at("/review_comment")).isEqualTo("Не все пункты выполнены");
    assertThat(approved.at("/version")).isEqualTo("6");
    assertThat(approved.header("ETag")).isEqualTo("\"6\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"approve", "reject", "cancel", "assign"})
  void whatOnlyOwnerAndManagerDoIsForbiddenToOthers(String action) {
    String task = shop.task("\"assigned_to\": 3");

    assertThat(shop.cashier().post(task + action + "/", COMMENT).status()).isEqualTo(403);
    assertThat(shop.cashier().patch(task, "{}").status()).isEqualTo(403);
    assertThat(shop.cashier().delete(task).status()).isEqualTo(403);
  }

  @Test
  void aTaskThatRequiresAReviewIsNotCompletedByItsAssignee() {
    String task = shop.task("\"assigned_to\": 3, \"requires_review\": true");
    shop.act(shop.cashier(), task, "start", 200);

    assertThat(shop.cashier().post(task + "complete/", "{}").expect(409).at("/code"))
        .isEqualTo("review_required");
    shop.act(shop.manager(), task, "complete", 200);

    String managers = shop.task("\"assigned_to\": 2, \"requires_review\": true");
    shop.act(shop.manager(), managers, "start", 200);
    shop.act(shop.manager(), managers, "complete", 409);
    shop.act(shop.manager(), managers, "submit-for-review", 200);
    shop.act(shop.owner(), managers, "approve", 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"comment\": \" \"}", "{\"comment\": null}", "{\"comment\": 1}"})
  void aRejectionSaysWhy(String body) {
    String task = shop.task("");
    shop.act(shop.owner(), task, "start", 200);
    shop.act(shop.owner(), task, "submit-for-review", 200);

    assertThat(shop.owner().post(task + "reject/", body).expect(400).at("/errors/comment/0"))
        .isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"'',200", "start,200", "start submit-for-review,200", "start complete,409"})
  void whateverIsOpenCanBeCancelled(String before, int status) {
    String task = shop.task("");
    for (String action : before.isEmpty() ? new String[0] : before.split(" ")) {
      shop.act(shop.owner(), task, action, 200);
    }

    TestAnswer cancelled = shop.manager().post(task + "cancel/", "{\"reason\": \"Не нужно\"}");

    assertThat(cancelled.status()).isEqualTo(status);
    if (status == 200) {
      assertThat(cancelled.at("/status")).isEqualTo("cancelled");
      assertThat(cancelled.at("/cancel_reason")).isEqualTo("Не нужно");
      assertThat(cancelled.at("/cancelled_at")).isNotBlank();
      shop.act(shop.owner(), task, "start", 409);
    }
  }

  @Test
  void cancellingNeedsNoReason() {
    TestAnswer cancelled = shop.owner().send("POST", shop.task("") + "cancel/", null).expect(200);

    assertThat(cancelled.json().get("cancel_reason").isNull()).isTrue();
  }

  @Test
  void whatContradictsItselfIsFound() {
    String task = shop.task("");
    shop.act(shop.owner(), task, "start", 200);

    shop.sql("update task set status = 'completed'");

    assertThat(shop.contradictions())
        .hasSize(2)
        .anyMatch(found -> found.startsWith("a task stands where its last move led"))
        .anyMatch(found -> found.startsWith("a task is completed at some time"));
    shop.sql("update task set status = 'in_progress'");
  }

  @Test
  void aTaskIsReassignedAndUnassigned() {
    String task = shop.task("");

    TestAnswer given = shop.manager().post(task + "assign/", "{\"assigned_to\": 3}").expect(200);
    assertThat(given.at("/assigned_to_name")).isEqualTo("Петр Петров");
    assertThat(given.json().get("assignee_active").asBoolean()).isTrue();
    TestAnswer unassigned =
        shop.manager().post(task + "assign/", "{\"assigned_to\": null}").expect(200);
    assertThat(unassigned.json().get("assigned_to").isNull()).isTrue();
    assertThat(unassigned.json().get("assignee_active").isNull()).isTrue();
    for (String body :
        List.of(
            "{}",
            "{\"assigned_to\": 999}",
            "{\"assigned_to\": 0}",
            "{\"assigned_to\": \"x\"}",
            "{\"assigned_to\": 99999999999999999999}")) {
      assertThat(
              shop.manager().post(task + "assign/", body).expect(400).at("/errors/assigned_to/0"))
          .isNotBlank();
    }
    shop.act(shop.owner(), task, "cancel", 200);
    assertThat(shop.owner().post(task + "assign/", "{\"assigned_to\": 3}").expect(409).at("/code"))
        .isEqualTo("task_closed");
  }

  @Test
  void aTaskIsReplacedAndChanged() {
    String task = shop.task("\"assigned_to\": 3, \"description\": \"d\", \"priority\": \"low\"");

    TestAnswer changed =
        shop.manager()
            .header("If-Match", "\"1\"")
            .patch(task, "{\"title\": \"New\", \"description\": null}")
            .expect(200);
    assertThat(changed.at("/title")).isEqualTo("New");
    assertThat(changed.json().get("description").isNull()).isTrue();
    assertThat(changed.at("/priority")).isEqualTo("low");
    assertThat(changed.at("/version")).isEqualTo("2");
    assertThat(shop.manager().patch(task, "{\"title\": \"New\"}").expect(200).at("/version"))
        .isEqualTo("2");

    TestAnswer replaced = shop.manager().put(task, "{\"title\": \"Other\"}").expect(200);
    assertThat(replaced.at("/priority")).isEqualTo("medium");
    assertThat(replaced.json().get("assigned_to").isNull()).isTrue();

    shop.manager().header("If-Match", "\"1\"").put(task, "{\"title\": \"Stale\"}").expect(412);
    assertThat(shop.manager().patch(task, "{\"title\": null}").expect(400).at("/errors/title/0"))
        .isNotBlank();
    shop.act(shop.owner(), task, "cancel", 200);
    shop.manager().patch(task, "{\"title\": \"Late\"}").expect(409);
    shop.manager().patch(task, "{\"title\": \"Other\"}").expect(200);
  }

  @Test
  void ofManyWhoChangeOneVersionOneDoes() throws Exception {
    String task = shop.task("");
    List<Callable<Integer>> changes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String body = "{\"title\": \"t%d\"}".formatted(i);
      TestApi manager = shop.manager().header("If-Match", "\"1\"");
      changes.add(() -> manager.patch(task, body).status());
    }

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : people.invokeAll(changes)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    assertThat(shop.owner().get(task).expect(200).at("/version")).isEqualTo("2");
    assertThat(shop.count("select count(*) from task_history")).isEqualTo(2);
  }

  @Test
  void aDeletedTaskIsNowhere() {
    String task = shop.task("\"assigned_to\": 3");

    shop.manager().header("If-Match", "\"7\"").delete(task).expect(412);
    shop.manager().delete(task).expect(204);

    shop.manager().delete(task).expect(404);
    shop.owner().get(task).expect(404);
    shop.act(shop.cashier(), task, "start", 404);
    shop.owner().get(task + "history/").expect(404);
    shop.owner().get(task + "attachments/").expect(404);
    assertThat(Shop.ids(shop.owner().get(Shop.TASKS))).isEmpty();
    assertThat(shop.owner().get(Shop.TASKS + "stats/").expect(200).at("/total")).isEqualTo("0");
    assertThat(shop.count("select count(*) from task_history where action = 'deleted'"))
        .isEqualTo(1);
  }

  @Test
  void someoneWhoLeftKeepsWhatPeopleGaveThemMarkedAsUnattended() {
    String task = shop.task("\"assigned_to\": 3");
    String done = shop.task("\"assigned_to\": 3");
    shop.act(shop.owner(), done, "cancel", 200);
    String others = shop.task("\"assigned_to\": 2");

    shop.updateEmployee(TestRole.CASHIER, 2, false);

    TestAnswer left = shop.owner().get(task).expect(200);
    assertThat(left.at("/assigned_to")).isEqualTo("3");
    assertThat(left.json().get("assignee_active").asBoolean(true)).isFalse();
    assertThat(Shop.ids(shop.owner().get(Shop.TASKS + "?unattended=true")))
        .containsExactly(Shop.id(task));
    assertThat(Shop.ids(shop.owner().get(Shop.TASKS + "?unattended=false")))
        .containsExactly(Shop.id(others), Shop.id(done));
    shop.owner().post(Shop.TASKS, "{\"title\": \"t\", \"assigned_to\": 3}").expect(400);
    shop.owner().post(others + "assign/", "{\"assigned_to\": 3}").expect(400);
    // what is not about the assignee can still be changed
    shop.owner().patch(task, "{\"priority\": \"high\"}").expect(200);
  }

  @Test
  void theDayIsCountedInTheStoresZone() {
    JsonNode none = shop.owner().get(Shop.TASKS + "today/").expect(200).json();
    assertThat(none.get("count").asInt()).isZero();
    String zone = "Asia/Tashkent";
    String task = shop.task("");
    String late = shop.task("");
    shop.sql(
        "update task set due_date = date_trunc('day', now() at time zone '%s') at time zone '%s'"
                .formatted(zone, zone)
            + " where id = "
            + Shop.id(task));
    shop.sql(
        ("update task set due_date = (date_trunc('day', now() at time zone '%s') + interval '1 day')"
                    .formatted(zone)
                + " at time zone '%s'".formatted(zone))
            + " where id = "
            + Shop.id(late));

    assertThat(Shop.ids(shop.owner().get(Shop.TASKS + "today/"))).containsExactly(Shop.id(task));
    assertThat(Shop.ids(shop.owner().get(Shop.TASKS + "overdue/"))).containsExactly(Shop.id(task));
    assertThat(Shop.ids(shop.cashier().get(Shop.TASKS + "today/"))).isEmpty();
    shop.act(shop.owner(), task, "start", 200);
    shop.act(shop.owner(), task, "complete", 200);
    assertThat(Shop.ids(shop.owner().get(Shop.TASKS + "today/"))).containsExactly(Shop.id(task));
    assertThat(Shop.ids(shop.owner().get(Shop.TASKS + "overdue/"))).isEmpty();
    shop.sql("update task set completed_at = completed_at - interval '1 day'");
    assertThat(Shop.ids(shop.owner().get(Shop.TASKS + "today/"))).isEmpty();
  }

  @Test
  void tasksAreCountedAsTheDocumentShows() {
    shop.task("\"priority\": \"low\", \"assigned_to\": 3");
    shop.task("\"priority\": \"high\", \"due_date\": \"2025-01-20T18:00:00Z\"");
    String done = shop.task("\"due_date\": \"2025-01-20T18:00:00Z\"");
    shop.act(shop.owner(), done, "start", 200);
    shop.act(shop.owner(), done, "complete", 200);

    JsonNode stats = shop.owner().get(Shop.TASKS + "stats/").expect(200).json();

    assertThat(stats)
        .isEqualTo(
            Shop.json(
                "{\"total\":3,\"by_status\":{\"pending\":2,\"in_progress\":0,\"on_review\":0,"
                    + "\"completed\":1,\"cancelled\":0},\"by_priority\":{\"low\":1,\"medium\":1,"
                    + "\"high\":1,\"urgent\":0},\"overdue\":1}"));
    assertThat(shop.cashier().get(Shop.TASKS + "stats/").expect(200).at("/total")).isEqualTo("1");
    assertThat(shop.owner().get(Shop.TASKS + "stats/?assigned_to=3").expect(200).at("/total"))
        .isEqualTo("1");
    assertThat(shop.owner().get(Shop.TASKS + "stats/?end_date=2025-01-01").expect(200).at("/total"))
        .isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "stats/?start_date=x,start_date",
    "stats/?start_date=9999-99-99,start_date",
    "stats/?end_date=9999-12-31,end_date",
    "stats/?start_date=2026-02-01&end_date=2026-01-01,end_date",
    "stats/?assigned_to=x,assigned_to",
    "?due_after=tomorrow,due_after",
    "?due_before=9999-99-99,due_before",
    "?due_before=%2B999999999-12-31T00:00:00Z,due_before",
    "?overdue=perhaps,overdue",
    "?unattended=2,unattended",
    "?created_by=1.5,created_by",
    "?status=done,status",
    "today/?ordering=id,ordering",
    "overdue/?page=0,page",
  })
  void whatIsAskedWronglyIsRefusedByItsName(String query, String field) {
    assertThat(shop.owner().get(Shop.TASKS + query).expect(400).at("/errors/" + field + "/0"))
        .isNotBlank()
        .doesNotContain("validation.");
  }

  @Test
  void listsAreNarrowedToWhatIsDueWhoAskedAndWhere() {
    String early = shop.task("\"due_date\": \"2025-01-19T18:59:00Z\"");
    String late = shop.task("\"due_date\": \"2025-01-19T19:00:00Z\"");
    String never = shop.task("");
    TestApi owner = shop.owner();

    // midnight in Tashkent
    assertThat(Shop.ids(owner.get(Shop.TASKS + "?due_after=2025-01-20")))
        .containsExactly(Shop.id(late));
    assertThat(Shop.ids(owner.get(Shop.TASKS + "?due_before=2025-01-20")))
        .containsExactly(Shop.id(early));
    assertThat(Shop.ids(owner.get(Shop.TASKS + "?due_before=2025-01-20T00:01:00%2B05:00")))
        .containsExactly(Shop.id(late), Shop.id(early));
    assertThat(Shop.ids(owner.get(Shop.TASKS + "?overdue=true"))).hasSize(2);
    assertThat(Shop.ids(owner.get(Shop.TASKS + "?overdue=false"))).containsExactly(Shop.id(never));
    assertThat(Shop.ids(owner.get(Shop.TASKS + "?created_by=2"))).isEmpty();
    shop.act(owner, never, "start", 200);
    shop.act(owner, never, "submit-for-review", 200);
    assertThat(Shop.ids(owner.get(Shop.TASKS + "?status=on_review")))
        .containsExactly(Shop.id(never));
  }
}
