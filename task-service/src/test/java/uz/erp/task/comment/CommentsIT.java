package uz.erp.task.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.task.Shop;
import uz.erp.task.ShopIT;

class CommentsIT extends ShopIT {

  private static final String PATH = "/api/tasks/comments/";

  @Test
  void aCommentIsAddedAndListedAsTheDocumentShows() {
    String task = shop.task("\"assigned_to\": 3");

    TestAnswer added =
        shop.cashier()
            .post(
                PATH,
                "{\"task\": %s, \"comment\": \"Работаю над задачей\"}".formatted(Shop.id(task)))
            .expect(201);

    JsonNode comment = added.json();
    assertThat(comment.get("task").asString()).isEqualTo(Shop.id(task));
    assertThat(comment.get("comment").asString()).isEqualTo("Работаю над задачей");
    assertThat(comment.get("author").asInt()).isEqualTo(3);
    assertThat(comment.get("author_name").asString()).isEqualTo("Петр Петров");
    assertThat(comment.get("is_edited").asBoolean(true)).isFalse();
    assertThat(added.header("Location")).isEqualTo(PATH + added.at("/id") + "/");
    JsonNode list = shop.owner().get(PATH + "?task=" + Shop.id(task)).expect(200).json();
    assertThat(list.get("count").asInt()).isEqualTo(1);
    assertThat(list.at("/results/0")).isEqualTo(comment);
    assertThat(shop.owner().get(task).expect(200).at("/comments_count")).isEqualTo("1");
  }

  @Test
  void onlyWhoSeesATaskSeesAndAddsComments() {
    String task = shop.task("");
    String comment = add(shop.owner(), task, "Только для меня");

    assertThat(shop.cashier().get(PATH + "?task=" + Shop.id(task)).status()).isEqualTo(404);
    assertThat(shop.cashier().get(comment).status()).isEqualTo(404);
    assertThat(shop.cashier().patch(comment, "{\"comment\": \"x\"}").status()).isEqualTo(404);
    assertThat(
            shop.cashier()
                .post(PATH, "{\"task\": %s, \"comment\": \"x\"}".formatted(Shop.id(task)))
                .status())
        .isEqualTo(404);
    assertThat(shop.count("select count(*) from task_comment")).isEqualTo(1);
  }

  @Test
  void authorsEditAndDeleteTheirComments() {
    String task = shop.task("\"assigned_to\": 3");
    String comment = add(shop.cashier(), task, "Рабтаю");

    TestAnswer corrected =
        shop.cashier()
            .header("If-Match", "\"1\"")
            .patch(comment, "{\"comment\": \"Работаю\"}")
            .expect(200);
    assertThat(corrected.at("/comment")).isEqualTo("Работаю");
    assertThat(corrected.json().get("is_edited").asBoolean()).isTrue();
    assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
    shop.cashier().header("If-Match", "\"1\"").delete(comment).expect(412);
    shop.owner().patch(comment, "{\"comment\": \"x\"}").expect(403);
    shop.owner().delete(comment).expect(403);
    shop.cashier().delete(comment).expect(204);
    shop.cashier().get(comment).expect(404);
    assertThat(shop.owner().get(task).expect(200).at("/comments_count")).isEqualTo("0");
  }

  @Test
  void afterAQuarterOfAnHourACommentIsFinal() {
    String comment = add(shop.owner(), shop.task(""), "Поздно");
    shop.sql("update task_comment set created_at = created_at - interval '16 minutes'");

    TestAnswer refused = shop.owner().patch(comment, "{\"comment\": \"x\"}").expect(409);

    assertThat(refused.at("/code")).isEqualTo("comment_final");
    assertThat(refused.at("/detail")).contains("15");
    shop.owner().delete(comment).expect(409);
    shop.owner().get(comment).expect(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"comment\": \"x\"}|400|task",
        "{\"task\": \"x\", \"comment\": \"x\"}|400|task",
        "{\"task\": 0, \"comment\": \"x\"}|400|task",
        "{\"task\": 99999999999999999999, \"comment\": \"x\"}|400|task",
        "{\"task\": 9223372036854775807, \"comment\": \"x\"}|404|",
        "{\"task\": 1}|400|comment",
        "{\"task\": 1, \"comment\": \" \"}|400|comment",
        "{\"task\": 1, \"comment\": \"a\\u0000\"}|400|comment",
        "{\"task\": 1, \"comment\": [\"a\"]}|400|comment",
      })
  void badInputIsRefusedByTheNameOfTheField(String body, int status, String field) {
    TestAnswer answer = shop.owner().post(PATH, body).expect(status);

    if (field != null) {
      assertThat(answer.at("/errors/" + field + "/0")).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource({"'',200", "?task=,200", "?task=x,400", "?task=999999,404", "?task=-1,404"})
  void aListIsThatOfATask(String query, int status) {
    assertThat(shop.owner().get(PATH + query).status()).isEqualTo(status);
  }

  @Test
  void withoutATaskTheCommentsOfAllOnesTasksAreListed() {
    String own = shop.task("\"assigned_to\": 3");
    String first = add(shop.cashier(), own, "Раз");
    String second = add(shop.owner(), shop.task(""), "Два");
    String gone = shop.task("\"assigned_to\": 3");
    add(shop.owner(), gone, "Три");
    shop.owner().delete(gone).expect(204);

    assertThat(paths(shop.owner(), "")).containsExactly(first, second);
    assertThat(paths(shop.owner(), "?ordering=-created_at")).containsExactly(second, first);
    assertThat(paths(shop.owner(), "?search=ДВА")).containsExactly(second);
    assertThat(paths(shop.cashier(), "")).containsExactly(first);
  }

  private static List<String> paths(TestApi who, String query) {
    return Shop.ids(who.get(PATH + query)).stream().map(id -> PATH + id + "/").toList();
  }

  private static String add(TestApi who, String task, String text) {
    return PATH
        + who.post(PATH, "{\"task\": %s, \"comment\": \"%s\"}".formatted(Shop.id(task), text))
            .expect(201)
            .at("/id")
        + "/";
  }
}
