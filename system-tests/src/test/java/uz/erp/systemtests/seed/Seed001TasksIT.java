package uz.erp.systemtests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.suite.WhenPublished;

/** Staff tasks as document 001 shows them (5). */
@Journey
@WhenPublished("POST /api/tasks/templates/{id}/create-task/")
class Seed001TasksIT {

  private static final String TASKS = "/api/tasks/tasks/";
  private static final String ASSIGNEE = "\"assigned_to\": 1";

  private final Script script = new Script("001");
  private final Api owner;
  private final long me;

  Seed001TasksIT(Suite suite) {
    owner = suite.accounts().register("With tasks").owner().api();
    me = owner.get("/api/users/employees/").expect(200).number("/results/0/id");
  }

  @Test
  void aTaskGoesItsWay() {
    String approved = create();
    assertThat(play("start task", approved).string("/status")).isEqualTo("in_progress");
    assertThat(play("submit for review", approved).string("/status")).isEqualTo("on_review");
    assertThat(play("reject task", approved).string("/status")).isEqualTo("in_progress");
    assertThat(play("submit for review", approved).string("/status")).isEqualTo("on_review");
    assertThat(play("approve task", approved).string("/status")).isEqualTo("completed");

    String completed = create();
    play("start task", completed);
    assertThat(play("complete task", completed).string("/status")).isEqualTo("completed");

    String open = create();
    assertThat(ids(script.play(owner, "tasks"))).contains(approved, completed, open);
    assertThat(ids(script.play(owner, "my tasks"))).contains(approved, completed, open);
    assertThat(ids(script.play(owner, "overdue tasks"))).containsExactly(open);
    assertThat(ids(script.play(owner, "tasks today"))).doesNotContain(open);
    assertThat(ids(list("?status=completed"))).containsExactlyInAnyOrder(approved, completed);
    assertThat(ids(list("?priority=high"))).hasSize(3);
    assertThat(ids(list("?priority=low"))).isEmpty();
    assertThat(ids(list("?assigned_to=" + me))).hasSize(3);
    assertThat(ids(list("?category=inventory"))).hasSize(3);
    assertThat(ids(list("?category=sales"))).isEmpty();

    Answer stats = script.play(owner, "task stats");
    assertThat(stats.number("/total")).isEqualTo(3);
    assertThat(stats.number("/by_status/completed")).isEqualTo(2);
    assertThat(stats.number("/by_status/pending")).isEqualTo(1);
    assertThat(stats.number("/by_priority/high")).isEqualTo(3);
    assertThat(stats.number("/overdue")).isEqualTo(1);
  }

  @Test
  void aTaskIsTalkedAbout() {
    String task = create();
    Map<String, String> ofTask =
        Map.of("\"task\": 1", "\"task\": " + task, "task=1", "task=" + task);
    Answer added = script.play(owner, "add comment", ofTask);
    assertThat(added.string("/comment")).isEqualTo("Работаю над задачей");
    assertThat(added.number("/task")).hasToString(task);
    Answer comments = script.play(owner, "comments", ofTask);
    assertThat(comments.number("/count")).isEqualTo(1);
    assertThat(comments.string("/results/0/comment")).isEqualTo("Работаю над задачей");
  }

  @Test
  void aTemplateMakesATask() {
    String template =
        String.valueOf(
            owner
                .post("/api/tasks/templates/", Map.of("title", "Уборка", "category", "cleaning"))
                .expect(201)
                .number("/id"));
    assertThat(ids(script.play(owner, "templates"))).containsExactly(template);
    Answer task =
        script.play(
            owner,
            "create task from template",
            Map.of(":template_id", template, ASSIGNEE, "\"assigned_to\": " + me));
    assertThat(task.string("/title")).isEqualTo("Уборка");
    assertThat(task.string("/category")).isEqualTo("cleaning");
    assertThat(task.number("/assigned_to")).isEqualTo(me);
    assertThat(task.string("/due_date")).startsWith("2025-01-25T18:00:00");
  }

  private String create() {
    Answer created = script.play(owner, "create task", Map.of(ASSIGNEE, "\"assigned_to\": " + me));
    assertThat(created.string("/title")).isEqualTo("Проверить остатки товара");
    assertThat(created.string("/description")).isEqualTo("Провести инвентаризацию склада");
    assertThat(created.string("/priority")).isEqualTo("high");
    assertThat(created.string("/category")).isEqualTo("inventory");
    assertThat(created.string("/status")).isEqualTo("pending");
    assertThat(created.number("/assigned_to")).isEqualTo(me);
    assertThat(created.string("/due_date")).startsWith("2025-01-20T18:00:00");
    return String.valueOf(created.number("/id"));
  }

  private Answer play(String name, String task) {
    return script.play(owner, name, Map.of(":task_id", task));
  }

  private Answer list(String query) {
    Answer list = owner.get(TASKS + query).expect(200);
    script.requireDocumented("GET", TASKS, list);
    return list;
  }

  private static List<String> ids(Answer list) {
    List<String> ids = new ArrayList<>();
    for (JsonNode task : list.at("/results")) {
      ids.add(task.get("id").toString());
    }
    return ids;
  }
}
