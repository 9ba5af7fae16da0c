package uz.erp.platform.test;

import java.util.List;
import java.util.stream.Stream;
import uz.erp.platform.security.TokenNames;

/**
 * An employee of a test store.
 *
 * @param permissions as the pass carries them
 */
public record TestRole(
    String role, long userId, long employeeId, String displayName, List<String> permissions) {

  public static final TestRole OWNER =
      new TestRole(
          "owner",
          101,
          1,
          "Иван Иванов",
          List.of(
              "view_all",
              "create_all",
              "update_all",
              "delete_all",
              "manage_employees",
              "manage_store",
              "view_analytics",
              "manage_products",
              "manage_sales",
              "manage_customers"));
  public static final TestRole MANAGER =
      new TestRole(
          "manager",
          102,
          2,
          "Мария Менеджер",
          List.of(
              "view_all",
              "create_all",
              "update_all",
              "manage_products",
              "manage_sales",
              "manage_customers",
              "view_analytics"));
  public static final TestRole CASHIER =
      new TestRole(
          "cashier",
          103,
          3,
          "Петр Петров",
          List.of("view_products", "create_sales", "view_customers", "create_customers"));
  public static final TestRole STOCKKEEPER =
      new TestRole(
          "stockkeeper",
          104,
          4,
          "Сардор Складчик",
          List.of(
              "view_products",
              "create_products",
              "update_products",
              "manage_inventory",
              "view_analytics"));

  /** No employee but an API key with every scope that a key can have. */
  public static final TestRole MACHINE =
      new TestRole(
          TokenNames.MACHINE_ROLE,
          1_000_000_000_001L,
          1_000_000_000_001L,
          "api key Web shop",
          Stream.of(OWNER, CASHIER, STOCKKEEPER)
              .flatMap(role -> role.permissions().stream())
              .filter(scope -> !scope.matches("manage_(employees|store)"))
              .distinct()
              .toList());

  /** Whether it is an API key and no person. */
  boolean isMachine() {
    return role.equals(TokenNames.MACHINE_ROLE);
  }

  /** An API key of the store that may do no more than this. */
  public static TestRole machine(String... scopes) {
    return new TestRole(
        MACHINE.role, MACHINE.userId, MACHINE.employeeId, MACHINE.displayName, List.of(scopes));
  }

  /** Another person in the same role. */
  public TestRole as(long otherUserId, long otherEmployeeId) {
    return new TestRole(
        role, otherUserId, otherEmployeeId, displayName + " " + otherEmployeeId, permissions);
  }

  static TestRole named(String role) {
    return switch (role) {
      case "owner" -> OWNER;
      case "manager" -> MANAGER;
      case "cashier" -> CASHIER;
      case "stockkeeper" -> STOCKKEEPER;
      default -> throw new IllegalArgumentException("no such role: " + role);
    };
  }
}
