package uz.erp.platform.test;

import java.util.List;
import uz.erp.platform.security.TokenNames;

/**
 * An employee of a test store.
 *
 * @param permissions as the pass carries them
 */
public record TestRole(
    String role, long userId, long employeeId, String displayName, List<String> permissions) {

  public static final TestRole OWNER = employee("owner", 1, "Иван Иванов");
  public static final TestRole MANAGER = employee("manager", 2, "Мария Менеджер");
  public static final TestRole CASHIER = employee("cashier", 3, "Петр Петров");
  public static final TestRole STOCKKEEPER = employee("stockkeeper", 4, "Сардор Складчик");
  public static final TestRole WAITER = employee("waiter", 5, "Анвар Официант");
  public static final TestRole KITCHEN = employee("kitchen", 6, "Камола Повар");
  public static final TestRole OPERATOR = employee("operator", 7, "Олим Оператор");
  public static final TestRole VIEWER = employee("viewer", 8, "Вера Наблюдатель");

  /** All employees; a test fails when one of auth-service's roles is missing. */
  public static final List<TestRole> EMPLOYEES =
      List.of(OWNER, MANAGER, CASHIER, STOCKKEEPER, WAITER, KITCHEN, OPERATOR, VIEWER);

  /** No employee but an API key with every scope that a key can have. */
  public static final TestRole API_CLIENT =
      new TestRole(
          TokenNames.API_CLIENT_ROLE,
          1_000_000_000_001L,
          1_000_000_000_001L,
          "api key Web shop",
          Permissions.ofApiKeys());

  /** Whether it is an API key and no person. */
  boolean isApiClient() {
    return role.equals(TokenNames.API_CLIENT_ROLE);
  }

  /** An API key of the store that may do no more than this. */
  public static TestRole apiClient(String... scopes) {
    return new TestRole(
        API_CLIENT.role,
        API_CLIENT.userId,
        API_CLIENT.employeeId,
        API_CLIENT.displayName,
        List.of(scopes));
  }

  /** Another person in the same role. */
  public TestRole as(long otherUserId, long otherEmployeeId) {
    return new TestRole(
        role, otherUserId, otherEmployeeId, displayName + " " + otherEmployeeId, permissions);
  }

  static TestRole named(String role) {
    return EMPLOYEES.stream()
        .filter(employee -> employee.role.equals(role))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such role: " + role));
  }

  private static TestRole employee(String role, long id, String displayName) {
    return new TestRole(role, 100 + id, id, displayName, Permissions.of(role));
  }
}
