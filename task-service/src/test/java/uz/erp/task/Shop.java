package uz.erp.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStore;
import uz.erp.task.staff.Employee;
import uz.erp.task.staff.Staff;

/** A store whose four people are known, and what tests do in it. */
public record Shop(TestStore store, TestApi api, Staff staff, JdbcClient jdbc) {

  public static final String TASKS = "/api/tasks/tasks/";

  public static Shop open(
      TestStore store, TestApi api, Staff staff, TenantSchemas schemas, JdbcClient jdbc) {
    schemas.ensure(store.tenant());
    Shop shop = new Shop(store, api, staff, jdbc);
    for (TestRole role :
        List.of(TestRole.OWNER, TestRole.MANAGER, TestRole.CASHIER, TestRole.STOCKKEEPER)) {
      shop.updateEmployee(role, 1, true);
    }
    return shop;
  }

  public TestApi owner() {
    return api.as(store, "owner");
  }

  public TestApi manager() {
    return api.as(store, "manager");
  }

  public TestApi cashier() {
    return api.as(store, "cashier");
  }

  public TestApi stockkeeper() {
    return api.as(store, "stockkeeper");
  }

  /** Applies an event of auth-service about an employee, without the broker. */
  public void updateEmployee(TestRole role, long version, boolean active) {
    TenantScope.run(
        store.tenant(),
        () ->
            staff.update(
                new Employee(role.employeeId(), role.displayName(), role.role(), active),
                version,
                Instant.parse("2026-01-17T12:00:00Z")));
  }

  /** The path of a new task with these JSON members beside its title. */
  public String task(String members) {
    TestAnswer created =
        owner()
            .post(TASKS, "{\"title\": \"t\"" + (members.isEmpty() ? "" : ", " + members) + "}")
            .expect(201);
    return TASKS + created.at("/id") + "/";
  }

  public void act(TestApi who, String task, String action, int status) {
    assertThat(who.post(task + action + "/", "{}").status()).as(action).isEqualTo(status);
  }

  public static List<String> ids(TestAnswer list) {
    return list.expect(200)
        .json()
        .get("results")
        .valueStream()
        .map(entry -> entry.get("id").asString())
        .toList();
  }

  public static String id(String path) {
    return path.substring(TASKS.length(), path.length() - 1);
  }

  public static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  public <T> T inStore(Supplier<T> work) {
    return TenantScope.call(store.tenant(), work::get);
  }

  public int sql(String statement) {
    return inStore(() -> jdbc.sql(statement).update());
  }

  /** What contradicts {@code db/verify/task.sql}. */
  public List<String> contradictions() {
    try (InputStream file = Shop.class.getResourceAsStream("/db/verify/task.sql")) {
      String sql = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return inStore(
          () ->
              jdbc.sql(sql)
                  .query(
                      (row, number) ->
                          row.getString(1)
                              + ": "
                              + row.getString(2)
                              + " has "
                              + row.getString(3)
                              + ", not "
                              + row.getString(4))
                  .list());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long count(String query) {
    return inStore(() -> jdbc.sql(query).query(Long.class).single());
  }
}
