package uz.erp.task.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
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
class ClosedLoopIT {

  private static final String TASKS = "/api/tasks/tasks/";
  private static final long MILK = 18;
  private static final List<String> COPIES =
      List.of(
          "cause_product", "cause_batch", "cause_slow_mover", "cause_session", "cause_customer");
  private static final LocalDate SOON = LocalDate.now().plusDays(3);

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents broker;
  @Autowired private JdbcClient jdbc;

  private TestStore store;
  private TestApi owner;
  private StoreEvents publisher;

  @BeforeEach
  void openStore() {
    store = stores.open("loop");
    owner = api.as(store, "owner");
    publisher = new StoreEvents(broker, store);
    owner.get(TASKS).expect(200);
  }

  @AfterEach
  void nothingContradictsItself() {
    assertThat(Contradictions.in(store, jdbc, "rule")).isEmpty();
    assertThat(Contradictions.in(store, jdbc, "notification")).isEmpty();
  }

  @Test
  void lowStockOpensOneTaskWhileItLasts() {
    on("low_stock", "");
    publisher.send(publisher.stock(MILK, 1, "3.000"));
    JsonNode task = theOnlyTask();
    assertThat(task.get("title").asString()).isEqualTo("Заканчивается: Молоко 18");
    assertThat(task.get("description").asString()).contains("доступно 3, минимум 5");
    assertThat(task.get("source").asString()).isEqualTo("rule");
    assertThat(task.get("created_by").isNull()).isTrue();
    assertThat(task.get("priority").asString()).isEqualTo("high");
    assertThat(task.at("/cause/link").asString()).isEqualTo("/api/products/products/18/");
    assertThat(task.at("/cause/opened/available").asString()).isEqualTo("3.000");

    finish(task);
    publisher.send(publisher.stock(MILK, 2, "1.000"));
    publisher.send(publisher.stock(MILK, 3, "50.000"));
    eventually(() -> assertThat(cause(task).get("resolved").asBoolean()).isTrue());
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void lowStockThatBeginsAgainOpensAnotherTask() {
    on("low_stock", "");
    publisher.send(publisher.stock(MILK, 1, "3.000"));
    publisher.send(publisher.stock(MILK, 2, "53.000"));
    publisher.send(publisher.stock(MILK, 3, "5.000"));

    eventually(() -> assertThat(tasks()).hasSize(2));
    assertThat(tasks().getFirst().at("/cause/opened/available").asString()).isEqualTo("5.000");
    assertThat(tasks().getFirst().at("/cause/resolved").asBoolean(true)).isFalse();
    assertThat(tasks().getLast().at("/cause/resolved").asBoolean()).isTrue();
  }

  @Test
  void aReplayedTopicOpensNothing() {
    on("low_stock", "");
    List<CloudEvent> events =
        List.of(
            publisher.stock(MILK, 1, "3.000"),
            publisher.stock(MILK, 2, "53.000"),
            publisher.stock(MILK, 3, "4.000"));
    events.forEach(publisher::send);
    eventually(() -> assertThat(tasks()).hasSize(2));

    TenantScope.run(
        store.tenant(),
        () -> {
          jdbc.sql("delete from inbox").update();
          jdbc.sql("delete from cause_product").update();
        });
    events.forEach(publisher::send);
    publisher.send(publisher.stock(MILK, 4, "2.000"));
    eventually(
        () ->
            assertThat(cause(tasks().getFirst()).at("/now/available").asString())
                .isEqualTo("2.000"));

    assertThat(tasks()).hasSize(2);
    assertThat(cause(tasks().getFirst()).get("resolved").asBoolean(true)).isFalse();
  }

  @Test
  void aReplayIntoFreshTablesGivesTheSameRows() {
    List<CloudEvent> catalog =
        List.of(
            publisher.product(MILK, 1, "4.000"),
            publisher.stock(MILK, 1, "9.000"),
            publisher.stock(MILK, 2, "3.000"),
            publisher.productDeleted(19, 2),
            publisher.batch(4, 1, SOON, "12.000"),
            publisher.batch(4, 2, SOON, "11.000"));
    List<CloudEvent> others =
        List.of(
            publisher.slowMover(MILK, 1, SOON),
            publisher.slowMoverEnded(MILK, 2, SOON),
            publisher.session(9, 1, "-4200.00", true, Instant.now()),
            publisher.session(9, 2, "-200.00", false, Instant.now()),
            publisher.segment(7, 1, "Loyal Customers", "At Risk"),
            publisher.segment(8, 1, "At Risk", "Lost"),
            publisher.customerDeleted(7, 5));
    catalog.forEach(publisher::send);
    others.forEach(publisher::send);
    eventually(() -> assertThat(arrived()).isEqualTo(catalog.size() + others.size()));
    String before = rowsOfAll();

    TenantScope.run(
        store.tenant(),
        () -> {
          jdbc.sql("delete from inbox").update();
          COPIES.forEach(table -> jdbc.sql("delete from " + table).update());
        });
    others.forEach(publisher::send);
    catalog.forEach(publisher::send);
    eventually(() -> assertThat(arrived()).isEqualTo(catalog.size() + others.size()));
    assertThat(rowsOfAll()).isEqualTo(before);
  }

  private long arrived() {
    return copied("inbox");
  }

  private String rowsOfAll() {
    return TenantScope.call(
        store.tenant(),
        () ->
            COPIES.stream()
                .map(
                    table ->
                        jdbc.sql(
                                "select coalesce(jsonb_agg(to_jsonb(t) order by t)::text, '') from "
                                    + table
                                    + " t")
                            .query(String.class)
                            .single())
                .collect(Collectors.joining("\n")));
  }

  /** A new minimum that is published late makes the same stock low from another time on. */
  @Test
  void topicsReplayedInAnotherOrderOpenNothing() {
    on("low_stock", "");
    CloudEvent enough = publisher.stock(MILK, 1, "8.000");
    CloudEvent minimum = publisher.product(MILK, 1, "10.000");
    CloudEvent low = publisher.stock(MILK, 2, "4.000");
    CloudEvent restocked = publisher.stock(MILK, 3, "53.000");
    List.of(enough, low, restocked).forEach(publisher::send);
    eventually(() -> assertThat(tasks()).hasSize(1));
    eventually(() -> assertThat(copied("cause_product where stock_version = 3")).isEqualTo(1));
    publisher.send(minimum);
    eventually(() -> assertThat(copied("cause_product where product_version = 1")).isEqualTo(1));

    TenantScope.run(
        store.tenant(),
        () -> {
          jdbc.sql("delete from inbox").update();
          jdbc.sql("delete from cause_product").update();
        });
    publisher.send(minimum);
    eventually(() -> assertThat(copied("cause_product where product_version = 1")).isEqualTo(1));
    List.of(enough, low, restocked).forEach(publisher::send);
    eventually(() -> assertThat(copied("cause_product where stock_version = 3")).isEqualTo(1));
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void oldEventsChangeNothing() {
    on("low_stock", "");
    publisher.send(publisher.stock(MILK, 7, "30.000"));
    publisher.send(publisher.stock(MILK, 6, "1.000"));
    publisher.send(publisher.stock(MILK, 8, "5.000"));

    assertThat(theOnlyTask().at("/cause/opened/available").asString()).isEqualTo("5.000");
  }

  @Test
  void aHigherMinimumMakesStockLowAndADeletedProductIsNotMissed() {
    on("low_stock", "");
    publisher.send(publisher.stock(MILK, 1, "8.000"));
    publisher.send(publisher.product(MILK, 1, "10.000"));
    JsonNode task = theOnlyTask();
    assertThat(task.at("/cause/opened/min_stock").asString()).isEqualTo("10.000");

    publisher.send(publisher.productDeleted(MILK, 2));
    eventually(() -> assertThat(cause(task).get("resolved").asBoolean()).isTrue());
  }

  @Test
  void aCompletedTaskShowsWhatChangedSince() {
    on("low_stock", "");
    publisher.send(publisher.stock(MILK, 1, "3.000"));
    JsonNode task = theOnlyTask();
    assertThat(cause(task).at("/now/available").asString()).isEqualTo("3.000");
    assertThat(cause(task).get("changes")).isEmpty();

    publisher.send(publisher.stock(MILK, 2, "53.000"));
    eventually(() -> assertThat(cause(task).at("/now/available").asString()).isEqualTo("53.000"));
    finish(task);
    publisher.send(publisher.stock(MILK, 3, "20.000"));
    publisher.send(publisher.stock(19, 1, "1.000"));
    eventually(() -> assertThat(tasks()).hasSize(2));

    JsonNode cause = cause(task);
    assertThat(cause.get("now").isNull()).isTrue();
    assertThat(cause.at("/closed/available").asString()).isEqualTo("53.000");
    assertThat(cause.at("/changes/1/name").asString()).isEqualTo("available");
    assertThat(cause.at("/changes/1/from").asString()).isEqualTo("3.000");
    assertThat(cause.at("/changes/1/to").asString()).isEqualTo("53.000");
    assertThat(owner.get(TASKS + task.get("id").asString() + "/").expect(200).json().get("cause"))
        .isEqualTo(cause);
  }

  @Test
  void switchingOnOpensTasksForWhatIsWrongAlreadyAndOnlyOnce() {
    publisher.send(publisher.stock(MILK, 1, "3.000"));
    publisher.send(publisher.stock(19, 1, "30.000"));
    publisher.send(publisher.stock(20, 1, "0.000"));
    eventually(() -> assertThat(copied("cause_product")).isEqualTo(3));
    assertThat(tasks()).isEmpty();

    on("low_stock", "");
    eventually(() -> assertThat(tasks()).hasSize(2));
    owner.patch(rule("low_stock"), "{\"is_active\": false}").expect(200);
    on("low_stock", "");
    publisher.send(publisher.stock(21, 1, "1.000"));
    eventually(() -> assertThat(tasks()).hasSize(3));
    assertThat(owner.get(rule("low_stock")).expect(200).at("/opened_count")).isEqualTo("1");
  }

  @Test
  void aRuleThatIsOffOpensNothingYetItsCaseEnds() {
    on("low_stock", "");
    publisher.send(publisher.stock(MILK, 1, "3.000"));
    JsonNode task = theOnlyTask();
    owner.patch(rule("low_stock"), "{\"is_active\": false}").expect(200);
    publisher.send(publisher.stock(MILK, 2, "30.000"));
    publisher.send(publisher.stock(MILK, 3, "2.000"));
    eventually(() -> assertThat(cause(task).at("/now/available").asString()).isEqualTo("2.000"));
    assertThat(tasks()).hasSize(1);
    assertThat(cause(task).get("resolved").asBoolean()).isTrue();

    on("low_stock", "");
    eventually(() -> assertThat(tasks()).hasSize(2));
  }

  @Test
  void whatHappenedBeforeTheSwitchOpensNothingByItself() {
    switchOnWithoutEvaluation();
    Instant before = Instant.now().minus(Duration.ofDays(1));
    publisher.send(StoreEvents.again(publisher.stock(MILK, 1, "3.000"), before));
    publisher.send(publisher.stock(19, 1, "1.000"));
    publisher.send(publisher.stock(MILK, 2, "30.000"));
    eventually(() -> assertThat(copied("cause_product")).isEqualTo(2));
    eventually(() -> assertThat(tasks()).hasSize(1));
    assertThat(tasks().getFirst().at("/cause/subject_id").asLong()).isEqualTo(19);
  }

  @Test
  void aBatchThatExpiresSoonOpensOneTask() {
    on("expiring_batch", ", \"days_before\": 5");
    publisher.send(publisher.batch(4, 1, SOON, "12.000"));
    publisher.send(publisher.batch(5, 1, SOON.plusDays(60), "12.000"));
    JsonNode task = theOnlyTask();
    assertThat(task.get("title").asString()).isEqualTo("Истекает срок: MILK-1, L-4");
    assertThat(task.at("/cause/link").asString()).isEqualTo("/api/products/batches/4/");
    assertThat(task.at("/cause/opened/expires_on").asString()).isEqualTo(SOON.toString());

    publisher.send(publisher.batch(4, 2, SOON, "0.000"));
    publisher.send(publisher.batch(4, 3, SOON, "2.000"));
    eventually(() -> assertThat(cause(task).at("/now/on_hand").asString()).isEqualTo("2.000"));
    assertThat(tasks()).hasSize(1);
    assertThat(cause(task).get("resolved").asBoolean()).isTrue();

    owner.patch(rule("expiring_batch"), "{\"days_before\": 90}").expect(200);
    eventually(() -> assertThat(tasks()).hasSize(2));
  }

  @Test
  void aSlowMoverOpensOneTaskUntilItHasEnded() {
    on("slow_mover", "");
    LocalDate today = LocalDate.now();
    publisher.send(publisher.slowMover(MILK, 1, today));
    JsonNode task = theOnlyTask();
    assertThat(task.at("/cause/opened/tied_up_cost").asString()).isEqualTo("2000000.00");
    publisher.send(publisher.slowMover(MILK, 2, today));
    publisher.send(publisher.slowMoverEnded(MILK, 3, today.plusDays(10)));
    eventually(() -> assertThat(cause(task).get("resolved").asBoolean()).isTrue());
    assertThat(tasks()).hasSize(1);

    publisher.send(publisher.slowMover(MILK, 4, today.plusDays(90)));
    eventually(() -> assertThat(tasks()).hasSize(2));
  }

  /** The task is the cashier's, what the goods cost is not. */
  @Test
  void theAssigneeOfASlowMoversTaskSeesNoCosts() {
    publisher.hired(TestRole.CASHIER);
    TestApi cashier = api.as(store, TestRole.CASHIER);
    eventually(
        () ->
            assertThat(owner.patch(rule("slow_mover"), "{\"assigned_to\": 3}").status())
                .isEqualTo(200));
    on("slow_mover", "");
    publisher.send(publisher.slowMover(MILK, 1, LocalDate.now()));
    JsonNode task = theOnlyTask();
    String path = TASKS + task.get("id").asString() + "/";

    assertThat(cause(task).at("/opened/tied_up_cost").asString()).isEqualTo("2000000.00");
    for (String asked : List.of(TASKS, path, path + "cause/")) {
      assertThat(cashier.get(asked).expect(200).text())
          .contains("days_of_stock")
          .doesNotContain("2000000", "tied_up_cost");
    }
    finish(task);
    assertThat(cashier.get(path + "cause/").expect(200).text())
        .doesNotContain("2000000", "tied_up_cost");
    assertThat(owner.get(path).at("/description")).contains("запаса на дней: 400.0");
  }

  @Test
  void aCashDifferenceAboveTheLimitOpensOneTaskForItsSession() {
    on("cash_difference", "");
    Instant closed = Instant.now();
    publisher.send(publisher.session(9, 1, "-4200.00", true, closed));
    publisher.send(publisher.session(10, 1, "-500.00", false, closed));
    JsonNode task = theOnlyTask();
    assertThat(task.at("/cause/link").asString()).isEqualTo("/api/sales/sessions/9/report/");
    assertThat(task.get("title").asString()).isEqualTo("Расхождение в кассе: Касса 1, Z 12");

    publisher.send(publisher.session(9, 2, "-200.00", false, closed));
    eventually(() -> assertThat(cause(task).get("resolved").asBoolean()).isTrue());
    assertThat(cause(task).at("/changes/0/name").asString()).isEqualTo("difference");
    publisher.send(publisher.session(9, 3, "-5000.00", true, closed));
    eventually(() -> assertThat(cause(task).at("/now/revision").asString()).isEqualTo("3"));
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void theOwnersOwnLimitGoesBeforeTheStoresAndOldSessionsAreLetBe() {
    Instant now = Instant.now();
    publisher.send(publisher.session(9, 1, "-500.00", false, now));
    publisher.send(publisher.session(10, 1, "4200.00", true, now));
    publisher.send(publisher.session(11, 1, "-4200.00", true, now.minus(Duration.ofDays(8))));
    publisher.send(publisher.session(12, 1, "-499.99", true, now));
    eventually(() -> assertThat(copied("cause_session")).isEqualTo(4));

    on("cash_difference", ", \"min_amount\": \"500.00\"");
    eventually(() -> assertThat(tasks()).hasSize(2));
    assertThat(tasks())
        .extracting(task -> task.at("/cause/subject_id").asLong())
        .containsExactlyInAnyOrder(9L, 10L);
  }

  @Test
  void aCustomerWhoEntersTheChosenSegmentsOpensOneTask() {
    on("customer_at_risk", "");
    publisher.send(publisher.segment(7, 1, "Loyal Customers", "At Risk"));
    JsonNode task = theOnlyTask();
    assertThat(task.get("title").asString()).isEqualTo("Клиент уходит: № 7");
    assertThat(task.at("/cause/title").asString()).isEqualTo("Алишер");

    publisher.send(publisher.segment(7, 2, "At Risk", "Can't Lose Them"));
    eventually(
        () -> assertThat(cause(task).at("/now/segment").asString()).isEqualTo("Can't Lose Them"));
    assertThat(tasks()).hasSize(1);
    publisher.send(publisher.segment(7, 3, "Can't Lose Them", "Lost"));
    eventually(() -> assertThat(cause(task).get("resolved").asBoolean()).isTrue());
    publisher.send(publisher.segment(7, 4, "Lost", "At Risk"));
    eventually(() -> assertThat(tasks()).hasSize(2));
  }

  @Test
  void ofADeletedCustomerNeitherNameNorPhoneIsKept() {
    on("customer_at_risk", "");
    publisher.send(publisher.segment(7, 1, "Loyal Customers", "At Risk"));
    JsonNode task = theOnlyTask();
    publisher.send(publisher.customerDeleted(7, 5));

    eventually(() -> assertThat(cause(task).get("title").asString()).isEqualTo("№ 7"));
    assertThat(cause(task).get("resolved").asBoolean()).isTrue();
    publisher.send(publisher.segment(7, 2, "At Risk", "Lost"));
    eventually(() -> assertThat(cause(task).at("/now/segment").asString()).isEqualTo("Lost"));
    assertThat(cause(task).get("title").asString()).isEqualTo("№ 7");
  }

  @Test
  void theAssigneeOfARuleIsNotifiedUnlessTheyHaveLeft() {
    publisher.hired(TestRole.CASHIER);
    eventually(
        () ->
            owner
                .patch(
                    rule("low_stock"),
                    "{\"is_active\": true, \"assigned_to\": 3, \"due_in_hours\": 24}")
                .expect(200));
    publisher.send(publisher.stock(MILK, 1, "3.000"));
    JsonNode task = theOnlyTask();
    assertThat(task.get("assigned_to").asLong()).isEqualTo(3);
    assertThat(task.get("due_date").isNull()).isFalse();
    JsonNode notice =
        api.as(store, TestRole.CASHIER).get("/api/tasks/notifications/").expect(200).json();
    assertThat(notice.at("/results/0/kind").asString()).isEqualTo("assigned");
    assertThat(notice.at("/results/0/by_employee").isNull()).isTrue();

    publisher.dismissed(TestRole.CASHIER);
    eventually(
        () ->
            assertThat(
                    owner
                        .get("/api/tasks/tasks/" + task.get("id").asString() + "/")
                        .at("/assignee_active"))
                .isEqualTo("false"));
    publisher.send(publisher.stock(19, 1, "3.000"));
    eventually(() -> assertThat(tasks()).hasSize(2));
    assertThat(tasks().getFirst().get("assigned_to").isNull()).isTrue();
  }

  private void on(String kind, String more) {
    owner.patch(rule(kind), "{\"is_active\": true" + more + "}").expect(200);
  }

  private void switchOnWithoutEvaluation() {
    TenantScope.run(
        store.tenant(),
        () ->
            jdbc.sql(
                    """
                    update task_rule set is_active = true, active_since = now()
                    where kind = 'low_stock'""")
                .update());
  }

  private static String rule(String kind) {
    return "/api/tasks/rules/" + kind + "/";
  }

  private void finish(JsonNode task) {
    String path = TASKS + task.get("id").asString() + "/";
    owner.post(path + "start/", "{}").expect(200);
    owner.post(path + "complete/", "{}").expect(200);
  }

  private JsonNode theOnlyTask() {
    eventually(() -> assertThat(tasks()).hasSize(1));
    return tasks().getFirst();
  }

  /** The newest first. */
  private List<JsonNode> tasks() {
    return owner.get(TASKS).expect(200).json().get("results").valueStream().toList();
  }

  private JsonNode cause(JsonNode task) {
    return owner.get(TASKS + task.get("id").asString() + "/cause/").expect(200).json();
  }

  private long copied(String table) {
    return TenantScope.call(
        store.tenant(), () -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
  }
}
