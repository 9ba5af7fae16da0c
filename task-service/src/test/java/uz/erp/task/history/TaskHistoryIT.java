package uz.erp.task.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.task.Shop;
import uz.erp.task.ShopIT;

class TaskHistoryIT extends ShopIT {

  @Test
  void everyChangeIsRecordedWithEmployeeAndValues() {
    String task = shop.task("\"assigned_to\": 3");
    shop.act(shop.cashier(), task, "start", 200);
    shop.manager()
        .patch(task, "{\"priority\": \"high\", \"due_date\": \"2027-01-01T00:00:00Z\"}")
        .expect(200);
    shop.act(shop.cashier(), task, "submit-for-review", 200);
    shop.manager().post(task + "reject/", "{\"comment\": \"Ещё раз\"}").expect(200);
    shop.act(shop.manager(), task, "start", 409);

    JsonNode page = shop.cashier().get(task + "history/?ordering=at").expect(200).json();

    assertThat(page.get("count").asInt()).isEqualTo(5);
    List<JsonNode> entries = page.get("results").valueStream().toList();
    assertThat(entries)
        .extracting(entry -> entry.get("action").asString())
        .containsExactly("created", "started", "changed", "submitted", "rejected");
    assertThat(entries.get(1).at("/employee").asInt()).isEqualTo(3);
    assertThat(entries.get(1).at("/employee_name").asString()).isEqualTo("Петр Петров");
    assertThat(entries.get(1).at("/changes"))
        .isEqualTo(
            Shop.json("[{\"field\":\"status\",\"from\":\"pending\",\"to\":\"in_progress\"}]"));
    assertThat(entries.get(2).at("/changes"))
        .isEqualTo(
            Shop.json(
                "[{\"field\":\"priority\",\"from\":\"medium\",\"to\":\"high\"},"
                    + "{\"field\":\"due_date\",\"from\":null,\"to\":\"2027-01-01T00:00:00Z\"}]"));
    assertThat(entries.get(4).at("/comment").asString()).isEqualTo("Ещё раз");
    assertThat(shop.owner().get(task + "history/?page_size=1").expect(200).at("/results/0/action"))
        .isEqualTo("rejected");
  }

  @Test
  void noEntryIsEverChanged() {
    shop.task("");

    for (String tampering :
        List.of(
            "update task_history set action = 'x'",
            "delete from task_history",
            "truncate task_history")) {
      assertThatThrownBy(() -> shop.sql(tampering)).isNotNull();
    }
    assertThat(shop.count("select count(*) from task_history where action = 'created'"))
        .isEqualTo(1);
  }

  @Test
  void anothersTaskHasNoHistory() {
    String task = shop.task("");

    shop.cashier().get(task + "history/").expect(404);
    shop.owner().get(Shop.TASKS + "9223372036854775808/history/").expect(404);
    shop.owner().get(task + "history/?ordering=action").expect(400);
  }
}
