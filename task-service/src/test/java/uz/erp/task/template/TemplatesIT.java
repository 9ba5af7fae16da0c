package uz.erp.task.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestRole;
import uz.erp.task.Shop;
import uz.erp.task.ShopIT;

class TemplatesIT extends ShopIT {

  static final String PATH = "/api/tasks/templates/";

  private static final String OPENING =
      """
      {"title": "Открытие магазина", "description": "Перед открытием", "priority": "high",
       "category": "sales", "assigned_to": 3, "due_in_hours": 2, "requires_review": true,
       "checklist": [{"text": "Пересчитать кассу"}, {"text": "Полить цветы", "is_required": false}]}
      """;

  @Test
  void aTaskIsMadeAsTheDocumentShows() {
    String template = add(OPENING);

    TestAnswer made =
        shop.owner()
            .post(
                template + "create-task/",
                "{\"assigned_to\": 1, \"due_date\": \"2025-01-25T18:00:00Z\"}")
            .expect(201);

    JsonNode task = made.json();
    assertThat(task.get("title").asString()).isEqualTo("Открытие магазина");
    assertThat(task.get("description").asString()).isEqualTo("Перед открытием");
    assertThat(task.get("priority").asString()).isEqualTo("high");
    assertThat(task.get("category").asString()).isEqualTo("sales");
    assertThat(task.get("assigned_to").asInt()).isEqualTo(1);
    assertThat(task.get("due_date").asString()).isEqualTo("2025-01-25T18:00:00Z");
    assertThat(task.get("source").asString()).isEqualTo("template");
    assertThat(task.get("created_by").asInt()).isEqualTo(1);
    assertThat(PATH + task.get("template").asString() + "/").isEqualTo(template);
    assertThat(task.get("requires_review").asBoolean()).isTrue();
    assertThat(task.at("/checklist/0/text").asString()).isEqualTo("Пересчитать кассу");
    assertThat(task.at("/checklist/0/is_required").asBoolean()).isTrue();
    assertThat(task.at("/checklist/1/is_required").asBoolean(true)).isFalse();
    assertThat(made.header("Location")).isEqualTo(Shop.TASKS + made.at("/id") + "/");
  }

  @Test
  void whatIsNotSaidComesFromTheTemplate() {
    String template = add(OPENING);
    Instant before = Instant.now();

    TestAnswer made = shop.manager().send("POST", template + "create-task/", null).expect(201);

    assertThat(made.at("/assigned_to")).isEqualTo("3");
    assertThat(Instant.parse(made.at("/due_date")))
        .isBetween(
            before.plus(Duration.ofHours(2)).minusSeconds(1), Instant.now().plusSeconds(7200));
    shop.updateEmployee(TestRole.CASHIER, 2, false);
    JsonNode unassigned = shop.manager().post(template + "create-task/", "{}").expect(201).json();
    assertThat(unassigned.get("assigned_to").isNull()).isTrue();
    assertThat(shop.owner().get(template).expect(200).json().get("assignee_active").asBoolean(true))
        .isFalse();
    shop.manager().post(template + "create-task/", "{\"assigned_to\": 3}").expect(400);
    shop.manager().post(template + "create-task/", "{\"assigned_to\": 999}").expect(400);
    shop.manager().post(template + "create-task/", "{\"due_date\": \"x\"}").expect(400);
  }

  @Test
  void requiredItemsAreTickedOffBeforeTheTaskIsDone() {
    String template =
        add(OPENING.replace("\"requires_review\": true", "\"requires_review\": false"));
    TestAnswer made = shop.owner().post(template + "create-task/", "{}").expect(201);
    String task = Shop.TASKS + made.at("/id") + "/";
    String required = task + "checklist/" + made.at("/checklist/0/id") + "/";
    shop.act(shop.cashier(), task, "start", 200);

    assertThat(shop.cashier().post(task + "complete/", "{}").expect(409).at("/code"))
        .isEqualTo("checklist_open");
    shop.act(shop.cashier(), task, "submit-for-review", 409);
    TestAnswer ticked = shop.cashier().patch(required, "{\"is_done\": true}").expect(200);
    assertThat(ticked.json().at("/checklist/0/is_done").asBoolean()).isTrue();
    assertThat(ticked.at("/checklist/0/done_by")).isEqualTo("3");
    assertThat(ticked.at("/version")).isEqualTo("3");
    shop.cashier().header("If-Match", "\"2\"").patch(required, "{\"is_done\": false}").expect(412);
    shop.cashier().patch(required, "{\"is_done\": \"x\"}").expect(400);
    shop.cashier().patch(required, "{}").expect(400);
    shop.cashier().patch(task + "checklist/999999/", "{\"is_done\": true}").expect(404);
    shop.stockkeeper().patch(required, "{\"is_done\": false}").expect(404);
    shop.act(shop.cashier(), task, "complete", 200);
    assertThat(shop.cashier().patch(required, "{\"is_done\": false}").expect(409).at("/code"))
        .isEqualTo("task_closed");
  }

  @Test
  void aTemplateIsChangedAndDeletedAndItsTasksStayAsTheyAre() {
    String template = add(OPENING);
    TestAnswer made = shop.owner().post(template + "create-task/", "{}").expect(201);

    TestAnswer changed =
        shop.manager()
            .header("If-Match", "\"1\"")
            .patch(template, "{\"title\": \"Закрытие\", \"checklist\": []}")
            .expect(200);
    assertThat(changed.at("/title")).isEqualTo("Закрытие");
    assertThat(changed.json().get("checklist")).isEmpty();
    assertThat(changed.at("/due_in_hours")).isEqualTo("2");
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    shop.manager().header("If-Match", "\"1\"").put(template, "{\"title\": \"x\"}").expect(412);
    assertThat(shop.manager().put(template, "{\"title\": \"x\"}").expect(200).at("/priority"))
        .isEqualTo("medium");
    shop.manager().patch(template, "{\"is_active\": false}").expect(200);
    assertThat(shop.owner().post(template + "create-task/", "{}").expect(409).at("/code"))
        .isEqualTo("template_inactive");
    shop.manager().delete(template).expect(204);
    shop.manager().get(template).expect(404);
    shop.manager().delete(template).expect(404);
    shop.owner().post(template + "create-task/", "{}").expect(404);
    shop.owner().get(template + "occurrences/").expect(404);

    TestAnswer task = shop.owner().get(Shop.TASKS + made.at("/id") + "/").expect(200);
    assertThat(task.at("/title")).isEqualTo("Открытие магазина");
    assertThat(task.json().get("checklist")).hasSize(2);
  }

  @Test
  void templatesAreListed() {
    String second = add("{\"title\": \"Б\", \"category\": \"cleaning\"}");
    String first = add("{\"title\": \"А\", \"is_active\": false}");

    assertThat(paths("")).containsExactly(first, second);
    assertThat(paths("?is_active=true")).containsExactly(second);
    assertThat(paths("?category=cleaning")).containsExactly(second);
    assertThat(paths("?search=а")).containsExactly(first);
    assertThat(paths("?ordering=-title")).containsExactly(second, first);
    shop.owner().get(PATH + "?is_active=perhaps").expect(400);
    shop.cashier().get(PATH).expect(403);
    shop.cashier().post(first + "create-task/", "{}").expect(403);
    shop.cashier().patch(first, "{}").expect(403);
  }

  @Test
  void templatesWithoutANextOccurrenceAreListedLast() {
    String byHand = add("{\"title\": \"t\"}");
    String daily =
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"daily\","
            + " \"time\": \"09:00\", \"starts_on\": \"%s\"}}";
    String early = add(daily.formatted("2199-01-01"));
    String late = add(daily.formatted("2199-01-02"));

    assertThat(paths("?ordering=next_occurrence_at")).containsExactly(early, late, byHand);
    assertThat(paths("?ordering=-next_occurrence_at")).containsExactly(late, early, byHand);
    assertThat(paths("?ordering=-created_at&page_size=2&page=2")).containsExactly(byHand);
    shop.owner().get(PATH + "?ordering=assigned_to").expect(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|title",
        "{\"title\": \"t\", \"assigned_to\": 999}|assigned_to",
        "{\"title\": \"t\", \"due_in_hours\": 0}|due_in_hours",
        "{\"title\": \"t\", \"due_in_hours\": 8761}|due_in_hours",
        "{\"title\": \"t\", \"checklist\": [{}]}|checklist[0].text",
        "{\"title\": \"t\", \"checklist\": [null]}|checklist[0]",
        "{\"title\": \"t\", \"checklist\": \"x\"}|checklist",
        "{\"title\": \"t\", \"recurrence\": {\"time\": \"09:00\"}}|recurrence.frequency",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"hourly\"}}|recurrence.frequency",
        "{\"title\": \"t\", \"recurrence\": \"daily\"}|recurrence",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"daily\"}}|recurrence.time",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"daily\", \"time\": \"25:00\"}}"
            + "|recurrence.time",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"daily\", \"time\": 9}}"
            + "|recurrence.time",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"daily\", \"time\": \"09:00\","
            + " \"interval\": 0}}|recurrence.interval",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"daily\", \"time\": \"09:00\","
            + " \"month_day\": 1}}|recurrence.month_day",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"monthly\", \"time\": \"09:00\","
            + " \"month_day\": 32}}|recurrence.month_day",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"monthly\", \"time\": \"09:00\","
            + " \"weekdays\": [\"mon\"]}}|recurrence.weekdays",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"weekly\", \"time\": \"09:00\","
            + " \"weekdays\": [null]}}|recurrence.weekdays",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"weekly\", \"time\": \"09:00\","
            + " \"weekdays\": [\"x\"]}}|recurrence.weekdays[0]",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"daily\", \"time\": \"09:00\","
            + " \"starts_on\": \"9999-12-31\"}}|recurrence.starts_on",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"daily\", \"time\": \"09:00\","
            + " \"starts_on\": \"2026-02-30\"}}|recurrence.starts_on",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"daily\", \"time\": \"09:00\","
            + " \"starts_on\": \"2026-02-02\", \"ends_on\": \"2026-02-01\"}}|recurrence.ends_on",
        "{\"title\": \"t\", \"recurrence\": {\"frequency\": \"weekly\", \"time\": \"09:00\","
            + " \"weekdays\": [\"tue\"], \"starts_on\": \"2026-02-02\", \"ends_on\":"
            + " \"2026-02-02\"}}|recurrence",
      })
  void badInputIsRefusedByTheNameOfTheField(String body, String field) {
    JsonNode errors = shop.owner().post(PATH, body).expect(400).json().get("errors");

    assertThat(errors.propertyNames()).containsExactly(field);
    assertThat(errors.get(field).get(0).asString()).isNotBlank().doesNotContain("validation.");
  }

  private String add(String body) {
    return PATH + shop.owner().post(PATH, body).expect(201).at("/id") + "/";
  }

  private List<String> paths(String query) {
    return Shop.ids(shop.owner().get(PATH + query)).stream().map(id -> PATH + id + "/").toList();
  }
}
