package uz.erp.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

@ServiceIT
class TaskListIT {

  private static final String PATH = "/api/tasks/tasks/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;

  private TestApi owner;

  @BeforeEach
  void openStore() {
    owner = api.as(stores.open("lists"), "owner");
  }

  @ParameterizedTest
  @CsvSource({
    "?status=pending,2",
    "?status=completed,0",
    "?priority=urgent,1",
    "?category=cleaning,1",
    "?assigned_to=1,1",
    "?search=ПОЛ,1",
    "?search=%25,0",
    "?status=&priority=,2",
    "?status=pending&priority=low,1",
  })
  void theListIsNarrowed(String query, int count) {
    owner
        .post(
            PATH,
            """
            {"title": "Помыть пол", "category": "cleaning", "priority": "urgent", "assigned_to": 1}
            """)
        .expect(201);
    owner.post(PATH, "{\"title\": \"Other\", \"priority\": \"low\"}").expect(201);

    assertThat(ids(owner, query)).hasSize(count);
  }

  @Test
  void theListIsOrdered() {
    String low = create("{\"title\": \"b\", \"priority\": \"low\"}");
    String urgent = create("{\"title\": \"c\", \"priority\": \"urgent\"}");
    String high =
        create(
            "{\"title\": \"a\", \"priority\": \"high\", \"due_date\": \"2027-01-01T00:00:00Z\"}");

    assertThat(ids(owner, "")).containsExactly(high, urgent, low);
    assertThat(ids(owner, "?ordering=-priority")).containsExactly(urgent, high, low);
    assertThat(ids(owner, "?ordering=title")).containsExactly(high, low, urgent);
    assertThat(ids(owner, "?ordering=-due_date").getFirst()).isEqualTo(high);
    assertThat(ids(owner, "?page_size=1&page=2")).containsExactly(urgent);
  }

  @ParameterizedTest
  @CsvSource({
    "status=done,status",
    "priority=1,priority",
    "category=x,category",
    "assigned_to=me,assigned_to",
    "ordering=created_by,ordering",
    "page=-1,page",
  })
  void aListAskedForWronglyIsRefused(String query, String field) {
    assertThat(owner.get(PATH + "?" + query).expect(400).at("/errors/" + field + "/0"))
        .isNotBlank();
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
}
