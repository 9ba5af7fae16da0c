package uz.erp.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uz.erp.task.Shop;
import uz.erp.task.ShopIT;
import uz.erp.task.task.TaskChanged.Kind;

class TaskChangedIT extends ShopIT {

  private static final String FATAL = "must roll back";

  @Autowired private ConfigurableApplicationContext context;

  private final List<TaskChanged> published = new CopyOnWriteArrayList<>();
  private final ApplicationListener<PayloadApplicationEvent<TaskChanged>> listener =
      ApplicationListener.forPayload(this::receive);

  @BeforeEach
  void addListener() {
    context.addApplicationListener(listener);
  }

  @AfterEach
  void removeListener() {
    context.removeApplicationListener(listener);
  }

  private void receive(TaskChanged change) {
    assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
    if (change.title().equals(FATAL)) {
      throw new IllegalStateException(FATAL);
    }
    published.add(change);
  }

  @Test
  void everyChangeOfATaskIsPublishedInsideItsTransaction() {
    String task = shop.task("");
    shop.manager().post(task + "assign/", "{\"assigned_to\": 3}").expect(200);
    shop.act(shop.cashier(), task, "start", 200);
    shop.act(shop.cashier(), task, "submit-for-review", 200);
    shop.manager().post(task + "reject/", "{\"comment\": \"c\"}").expect(200);
    shop.act(shop.cashier(), task, "submit-for-review", 200);
    shop.act(shop.manager(), task, "approve", 200);
    shop.act(shop.manager(), task, "approve", 409);
    shop.cashier()
        .post("/api/tasks/comments/", "{\"task\": %s, \"comment\": \"c\"}".formatted(Shop.id(task)))
        .expect(201);

    long id = Long.parseLong(Shop.id(task));
    assertThat(published)
        .containsExactly(
            new TaskChanged(id, Kind.CREATED, 1, null, null, 1, "t"),
            new TaskChanged(id, Kind.ASSIGNED, 2, 3L, null, 1, "t"),
            new TaskChanged(id, Kind.STARTED, 3, 3L, null, 1, "t"),
            new TaskChanged(id, Kind.SUBMITTED, 3, 3L, null, 1, "t"),
            new TaskChanged(id, Kind.REJECTED, 2, 3L, null, 1, "t"),
            new TaskChanged(id, Kind.SUBMITTED, 3, 3L, null, 1, "t"),
            new TaskChanged(id, Kind.APPROVED, 2, 3L, null, 1, "t"),
            new TaskChanged(id, Kind.COMMENTED, 3, 3L, null, 1, "t"));
  }

  @Test
  void theFormerAssigneeIsNamedAndADeletedTaskIsCancelledForThem() {
    String task = shop.task("\"assigned_to\": 3");
    shop.owner().patch(task, "{\"priority\": \"low\"}").expect(200);
    shop.owner().patch(task, "{\"assigned_to\": 4}").expect(200);
    shop.owner().patch(task, "{\"assigned_to\": 4}").expect(200);
    shop.owner().delete(task).expect(204);

    assertThat(published)
        .extracting(TaskChanged::kind)
        .containsExactly(Kind.CREATED, Kind.CHANGED, Kind.ASSIGNED, Kind.CANCELLED);
    assertThat(published.get(2).assignee()).isEqualTo(4);
    assertThat(published.get(2).formerAssignee()).isEqualTo(3);
  }

  @Test
  void whatCannotBePublishedIsRolledBack() {
    String task = shop.task("");

    shop.owner().patch(task, "{\"title\": \"%s\"}".formatted(FATAL)).expect(500);

    assertThat(shop.owner().get(task).expect(200).at("/title")).isEqualTo("t");
    assertThat(shop.owner().get(task + "history/").expect(200).at("/count")).isEqualTo("1");
  }
}
