package uz.erp.task.template;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestRole;
import uz.erp.task.Shop;
import uz.erp.task.ShopIT;

class RecurringTasksIT extends ShopIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

  @Autowired private RecurrenceJob job;
  @Autowired private OccurrenceScheduler scheduler;
  @Autowired private TransactionTemplate transaction;

  private LocalDate today;

  @BeforeEach
  void lookAtTheCalendar() {
    today = LocalDate.now(ZONE);
  }

  @Test
  void aTemplateShowsItsNextOccurrence() {
    TestAnswer added =
        shop.owner()
            .post(
                TemplatesIT.PATH,
                """
                {"title": "Инвентаризация", "recurrence": {"frequency": "weekly", "interval": 2,
                 "weekdays": ["mon", "thu", "mon"], "time": "09:00", "starts_on": "2199-01-01"}}
                """)
            .expect(201);

    assertThat(added.json().get("recurrence"))
        .isEqualTo(
            Shop.json(
                "{\"frequency\":\"weekly\",\"interval\":2,\"weekdays\":[\"mon\",\"thu\"],"
                    + "\"month_day\":null,\"time\":\"09:00\",\"starts_on\":\"2199-01-01\","
                    + "\"ends_on\":null}"));
    // the first of January 2199 is a Tuesday
    assertThat(added.at("/next_occurrence_at")).isEqualTo("2199-01-03T04:00:00Z");
    String path = TemplatesIT.PATH + added.at("/id") + "/";
    TestAnswer later =
        shop.owner().patch(path, "{\"recurrence\": {\"time\": \"10:30\"}}").expect(200);
    assertThat(later.at("/next_occurrence_at")).isEqualTo("2199-01-03T05:30:00Z");
    assertThat(later.at("/recurrence/interval")).isEqualTo("2");
    JsonNode byHand = shop.owner().patch(path, "{\"recurrence\": null}").expect(200).json();
    assertThat(byHand.get("recurrence").isNull()).isTrue();
    assertThat(byHand.get("next_occurrence_at").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,2199-03-31,2199-03-31T01:30:00Z",
    "Europe/Berlin,2199-10-27,2199-10-27T00:30:00Z",
    "Asia/Tashkent,2199-03-31,2199-03-30T21:30:00Z",
  })
  void itOccursByTheStoresClockAlsoWhenThatIsChanged(ZoneId zone, LocalDate day, String at) {
    Shop abroad = Shop.open(stores.open("abroad", zone), api, staff, schemas, jdbc);

    TestAnswer added =
        abroad
            .owner()
            .post(
                TemplatesIT.PATH,
                """
                {"title": "t", "recurrence": {"frequency": "daily", "time": "02:30",
                 "starts_on": "%s"}}
                """
                    .formatted(day))
            .expect(201);

    assertThat(added.at("/next_occurrence_at")).isEqualTo(at);
  }

  @Test
  void aTaskIsMadeWhenItsTimeHasCome() {
    String template =
        daily("\"assigned_to\": 3, \"due_in_hours\": 8, \"checklist\": [{\"text\": \"x\"}]");
    missed(template, 0);

    // as the job runner finds it, once it is due
    jdbc.sql("update shared.due_work set due_at = now() where schema_name = ?")
        .param(shop.store().tenant().schema())
        .update();

    eventually(() -> assertThat(tasks()).hasSize(1));
    JsonNode task = tasks().getFirst();
    assertThat(task.get("source").asString()).isEqualTo("template");
    assertThat(task.get("created_by").isNull()).isTrue();
    assertThat(task.get("assigned_to").asInt()).isEqualTo(3);
    assertThat(task.at("/checklist/0/text").asString()).isEqualTo("x");
    assertThat(Instant.parse(task.get("due_date").asString()))
        .isEqualTo(at(today, LocalTime.MIDNIGHT).plusSeconds(8 * 3600));
    assertThat(shop.owner().get(template).expect(200).at("/next_occurrence_at"))
        .isEqualTo(at(today.plusDays(1), LocalTime.MIDNIGHT).toString());
    JsonNode entry =
        shop.owner()
            .get(Shop.TASKS + task.get("id").asString() + "/history/")
            .expect(200)
            .json()
            .at("/results/0");
    assertThat(entry.get("action").asString()).isEqualTo("created");
    assertThat(entry.get("employee").isNull()).isTrue();
  }

  @Test
  void anOccurrenceIsNoNewVersionOfItsTemplate() {
    String template = daily("");
    missed(template, 0);

    shop.inStore(job::run);

    TestAnswer read = shop.owner().get(template).expect(200);
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
    assertThat(read.at("/updated_at")).isEqualTo(read.at("/created_at"));
    shop.owner().header("If-Match", "\"1\"").patch(template, "{\"title\": \"x\"}").expect(200);
  }

  @Test
  void afterAnOutageOnlyTheLatestIsMade() {
    String template = daily("");
    missed(template, 3);

    Optional<Instant> next = shop.inStore(job::run);

    assertThat(next).contains(at(today.plusDays(1), LocalTime.MIDNIGHT));
    assertThat(tasks()).hasSize(1);
    JsonNode days = shop.owner().get(template + "occurrences/").expect(200).json();
    assertThat(days.get("count").asInt()).isEqualTo(4);
    assertThat(days.at("/results/0/occurs_on").asString()).isEqualTo(today.toString());
    assertThat(days.at("/results/0/is_skipped").asBoolean(true)).isFalse();
    assertThat(days.at("/results/0/task").isNull()).isFalse();
    assertThat(days.at("/results/1/is_skipped").asBoolean()).isTrue();
    assertThat(days.at("/results/3/occurs_on").asString()).isEqualTo(today.minusDays(3).toString());
    assertThat(shop.inStore(job::run)).isEqualTo(next);
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void ofSeveralReplicasOneMakesTheTask() throws Exception {
    missed(daily(""), 2);
    List<Callable<Optional<Instant>>> replicas = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      replicas.add(() -> shop.inStore(job::run));
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Optional<Instant>> replica : threads.invokeAll(replicas)) {
        assertThat(replica.get()).isPresent();
      }
    }

    assertThat(tasks()).hasSize(1);
    assertThat(shop.count("select count(*) from task_occurrence")).isEqualTo(3);
  }

  @Test
  void whatDiesBeforeItsEndIsDoneAgainWhole() {
    String template = daily("\"checklist\": [{\"text\": \"x\"}]");
    missed(template, 1);

    shop.inStore(
        () ->
            transaction.execute(
                status -> {
                  status.setRollbackOnly();
                  return scheduler.runOne();
                }));
    assertThat(shop.count("select count(*) from task")).isZero();
    assertThat(shop.count("select count(*) from task_occurrence")).isZero();
    shop.inStore(job::run);

    assertThat(tasks()).hasSize(1);
    assertThat(shop.count("select count(*) from task_checklist_item")).isEqualTo(1);
  }

  @Test
  void aDayOccursOnceEvenIfItsTimeIsMoved() {
    String template = daily("");
    missed(template, 0);
    shop.inStore(job::run);

    TestAnswer moved =
        shop.owner().patch(template, "{\"recurrence\": {\"time\": \"23:59\"}}").expect(200);

    assertThat(moved.at("/next_occurrence_at"))
        .isEqualTo(at(today.plusDays(1), LocalTime.of(23, 59)).toString());
  }

  @Test
  void aDueOccurrenceIsNotLostWhenTheTitleIsChanged() {
    String template = daily("");
    missed(template, 0);

    shop.owner().patch(template, "{\"title\": \"Каждое утро\"}").expect(200);
    shop.inStore(job::run);

    assertThat(tasks())
        .singleElement()
        .extracting(task -> task.get("title").asString())
        .isEqualTo("Каждое утро");
  }

  @Test
  void inactiveAndDeletedTemplatesDoNotRecur() {
    String inactive = daily("");
    String deleted = daily("");
    missed(inactive, 1);
    missed(deleted, 1);
    shop.owner().patch(inactive, "{\"is_active\": false}").expect(200);
    shop.owner().delete(deleted).expect(204);

    assertThat(shop.inStore(job::run)).isEmpty();
    assertThat(tasks()).isEmpty();
    TestAnswer again = shop.owner().patch(inactive, "{\"is_active\": true}").expect(200);
    // occurrences meanwhile are not made up for
    assertThat(again.at("/next_occurrence_at"))
        .isEqualTo(at(today.plusDays(1), LocalTime.MIDNIGHT).toString());
  }

  @Test
  void tasksOfTemplatesAreUnassignedOnceTheirAssigneeLeaves() {
    String template = daily("\"assigned_to\": 3");
    missed(template, 0);
    shop.inStore(job::run);
    String byHand = shop.task("\"assigned_to\": 3");

    shop.updateEmployee(TestRole.CASHIER, 2, false);

    JsonNode task = tasks().getLast();
    assertThat(task.get("assigned_to").isNull()).isTrue();
    assertThat(shop.owner().get(byHand).expect(200).at("/assigned_to")).isEqualTo("3");
    JsonNode entry =
        shop.owner()
            .get(Shop.TASKS + task.get("id").asString() + "/history/")
            .expect(200)
            .json()
            .at("/results/0");
    assertThat(entry.get("action").asString()).isEqualTo("assigned");
    assertThat(entry.at("/changes"))
        .isEqualTo(Shop.json("[{\"field\":\"assigned_to\",\"from\":\"3\",\"to\":null}]"));
    assertThat(entry.get("at").asString()).isEqualTo("2026-01-17T12:00:00Z");
    shop.sql("delete from task_occurrence");
    missed(template, 0);
    shop.inStore(job::run);
    assertThat(tasks()).hasSize(3);
    assertThat(tasks().getFirst().get("assigned_to").isNull()).isTrue();
  }

  /** The path of a template that recurs each midnight. */
  private String daily(String members) {
    String body =
        """
        {"title": "Каждый день", "recurrence": {"frequency": "daily", "time": "00:00",
         "starts_on": "2026-01-01"}%s}
        """
            .formatted(members.isEmpty() ? "" : ", " + members);
    return TemplatesIT.PATH + shop.owner().post(TemplatesIT.PATH, body).expect(201).at("/id") + "/";
  }

  /** As if the job had not run for so many days before today. */
  private void missed(String template, int days) {
    LocalDate day = today.minusDays(days);
    shop.sql(
        "update task_template set next_occurrence_on = '%s', next_occurrence_at = '%s' where id = %s"
            .formatted(
                day,
                at(day, LocalTime.MIDNIGHT),
                template.substring(TemplatesIT.PATH.length(), template.length() - 1)));
  }

  private List<JsonNode> tasks() {
    return shop.owner().get(Shop.TASKS).expect(200).json().get("results").valueStream().toList();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }
}
