package uz.erp.task.rule;

import static org.assertj.core.api.Assertions.assertThat;

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
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class RulesIT {

  private static final String PATH = "/api/tasks/rules/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;

  private TestStore store;
  private TestApi owner;

  @BeforeEach
  void openStore() {
    store = stores.open("rules");
    owner = api.as(store, "owner");
  }

  @Test
  void allFiveAreThereAndOff() {
    JsonNode list = owner.get(PATH).expect(200).json();

    assertThat(list.get("count").asInt()).isEqualTo(5);
    assertThat(list.get("results").valueStream().map(rule -> rule.get("kind").asString()))
        .containsExactly(
            "low_stock", "expiring_batch", "slow_mover", "cash_difference", "customer_at_risk");
    assertThat(list.get("results").valueStream().map(rule -> rule.get("is_active").asBoolean()))
        .containsOnly(false);
    assertThat(list.at("/results/1/days_before").asInt()).isEqualTo(7);
    assertThat(list.at("/results/4/segments").valueStream().map(JsonNode::asString))
        .containsExactly("At Risk", "Can't Lose Them");
    assertThat(list.at("/results/0/segments").isNull()).isTrue();
  }

  @Test
  void aRuleIsChangedFieldByField() {
    TestAnswer changed =
        owner
            .header("If-Match", "\"1\"")
            .patch(
                PATH + "expiring_batch/",
                """
                {"is_active": true, "days_before": 14, "priority": "low", "category": "sales",
                 "due_in_hours": 24}
                """)
            .expect(200);

    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.at("/active_since")).isNotBlank();
    assertThat(changed.at("/days_before")).isEqualTo("14");
    assertThat(changed.at("/priority")).isEqualTo("low");
    assertThat(owner.get(PATH + "expiring_batch/").expect(200).json()).isEqualTo(changed.json());
    owner
        .header("If-Match", "\"1\"")
        .patch(PATH + "expiring_batch/", "{\"priority\": \"high\"}")
        .expect(412);

    TestAnswer cleared =
        owner
            .patch(PATH + "expiring_batch/", "{\"days_before\": null, \"due_in_hours\": null}")
            .expect(200);
    assertThat(cleared.at("/days_before")).isEqualTo("7");
    assertThat(cleared.json().get("due_in_hours").isNull()).isTrue();
    assertThat(cleared.at("/is_active")).isEqualTo("true");
  }

  @Test
  void segmentsAreChosenOnceEach() {
    TestAnswer changed =
        owner
            .patch(PATH + "customer_at_risk/", "{\"segments\": [\"Lost\", \"At Risk\", \"Lost\"]}")
            .expect(200);
    assertThat(changed.json().get("segments").valueStream().map(JsonNode::asString))
        .containsExactly("At Risk", "Lost");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "low_stock|{\"is_active\": null}|is_active",
        "low_stock|{\"is_active\": \"yes\"}|is_active",
        "low_stock|{\"assigned_to\": 999}|assigned_to",
        "low_stock|{\"assigned_to\": 0}|assigned_to",
        "low_stock|{\"assigned_to\": 99999999999999999999}|assigned_to",
        "low_stock|{\"priority\": \"huge\"}|priority",
        "low_stock|{\"category\": null}|category",
        "low_stock|{\"due_in_hours\": 0}|due_in_hours",
        "low_stock|{\"due_in_hours\": 8761}|due_in_hours",
        "low_stock|{\"days_before\": 7}|days_before",
        "low_stock|{\"min_amount\": \"1\"}|min_amount",
        "low_stock|{\"segments\": [\"Lost\"]}|segments",
        "expiring_batch|{\"days_before\": 0}|days_before",
        "expiring_batch|{\"days_before\": 366}|days_before",
        "expiring_batch|{\"days_before\": 1.5}|days_before",
        "cash_difference|{\"min_amount\": \"0\"}|min_amount",
        "cash_difference|{\"min_amount\": \"1.001\"}|min_amount",
        "cash_difference|{\"min_amount\": \"9999999999999\"}|min_amount",
        "customer_at_risk|{\"segments\": []}|segments",
      })
  void badInputIsRefusedByTheNameOfTheField(String kind, String body, String field) {
    TestAnswer answer = owner.patch(PATH + kind + "/", body).expect(400);
    assertThat(answer.at("/errors/" + field + "/0")).isNotBlank().doesNotContain("validation.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"Champions\"]", "[null]", "\"Lost\"", "[5]"})
  void segmentsOfAnotherShapeAreRefused(String segments) {
    assertThat(
            owner
                .patch(PATH + "customer_at_risk/", "{\"segments\": " + segments + "}")
                .expect(400)
                .text())
        .contains("segments");
  }

  @Test
  void aRuleThereIsNotIsNotFound() {
    owner.get(PATH + "rain/").expect(404);
    owner.patch(PATH + "rain/", "{\"is_active\": true}").expect(404);
  }

  @ParameterizedTest
  @CsvSource({"owner,200,200", "manager,200,403", "cashier,403,403", "stockkeeper,403,403"})
  void ownerAndManagerReadAndTheOwnerChanges(String role, int read, int change) {
    TestApi employee = api.as(store, role);
    assertThat(employee.get(PATH).status()).isEqualTo(read);
    assertThat(employee.get(PATH + "low_stock/").status()).isEqualTo(read);
    assertThat(employee.patch(PATH + "low_stock/", "{\"is_active\": true}").status())
        .isEqualTo(change);
  }

  @Test
  void aTaskOfAPersonHasNoCause() {
    String id = owner.post("/api/tasks/tasks/", "{\"title\": \"t\"}").expect(201).at("/id");
    assertThat(owner.get("/api/tasks/tasks/" + id + "/cause/").status()).isEqualTo(404);
    assertThat(owner.get("/api/tasks/tasks/999999/cause/").status()).isEqualTo(404);
    assertThat(owner.get("/api/tasks/tasks/" + id + "/").json().get("cause").isNull()).isTrue();
  }
}
