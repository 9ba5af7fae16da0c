package uz.erp.systemtests.badinput;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.erp.systemtests.openapi.Operation;

/**
 * Who may call an operation, by what its document says in {@code x-permissions} and by the
 * contract, chapter 3, listed a second time. Any one of the permissions will do.
 */
public final class Rights {

  /** Every employee of the store. */
  private static final List<String> EMPLOYEES = List.of();

  private static final List<String> VIEW_PRODUCTS = List.of("view_all", "view_products");

  private static final Map<String, List<String>> CONTRACT = contract();

  private Rights() {}

  /** What the document says; empty when it says nothing of permissions. */
  public static Optional<Boolean> byDocument(Operation operation, String role) {
    return Optional.ofNullable(operation.permissions()).map(any -> has(role, any));
  }

  /** What the contract says; empty where it is silent. */
  public static Optional<Boolean> byContract(Operation operation, String role) {
    return CONTRACT.entrySet().stream()
        .filter(rule -> operation.toString().matches(rule.getKey()))
        .map(rule -> has(role, rule.getValue()))
        .findFirst();
  }

  private static boolean has(String role, List<String> any) {
    // an empty list: every employee
    return any.isEmpty() || any.stream().anyMatch(Roles.permissions(role)::contains);
  }

  /** The first that matches "METHOD path" counts. */
  private static Map<String, List<String>> contract() {
    Map<String, List<String>> rules = new LinkedHashMap<>();
    rules.put("GET /api/users/auth/me/", EMPLOYEES);
    rules.put("GET /api/users/employees/permissions/", EMPLOYEES);
    rules.put("DELETE /api/users/employees/.*", List.of("manage_employees"));
    rules.put("\\w+ /api/users/employees/.*", List.of("manage_employees", "create_all"));
    rules.put("\\w+ /api/users/api-keys/.*", List.of("manage_store"));

    rules.put("GET /api/products/inventory/movements/", VIEW_PRODUCTS);
    // a till promises stock to the customer in front of it
    rules.put(
        "\\w+ /api/products/inventory/reservations/.*",
        List.of("create_sales", "manage_sales", "manage_inventory", "manage_products"));
    rules.put(
        "\\w+ /api/products/(inventory|batches)/.*",
        List.of("manage_inventory", "manage_products"));
    String goods = " /api/products/((products|categories|units)/.*)?";
    rules.put("GET" + goods, VIEW_PRODUCTS);
    rules.put(
        "POST /api/products/(products|categories)/",
        List.of("create_all", "create_products", "manage_products"));
    rules.put(
        "(PUT|PATCH) /api/products/(products|categories)/\\{id}/",
        List.of("update_all", "update_products", "manage_products"));
    rules.put(
        "DELETE /api/products/(products|categories)/\\{id}/",
        List.of("delete_all", "manage_products"));

    // with the approval of a sales manager, which is required after it
    rules.put("POST /api/sales/sales/\\{id}/refund/", List.of("create_sales", "manage_sales"));
    rules.put("\\w+ /api/sales/overrides/", List.of("manage_sales"));
    rules.put("GET /api/sales/(import|past-sales)/.*", List.of("manage_sales", "view_all"));
    rules.put("\\w+ /api/sales/import/.*", List.of("manage_sales"));
    rules.put("GET /api/sales/registers/\\{id}/gaps/", List.of("manage_sales", "view_all"));
    rules.put("POST /api/sales/sessions/\\{id}/report/revise/", List.of("manage_sales"));
    rules.put("POST /api/sales/debt-payments/\\{id}/reverse/", List.of("manage_sales"));
    rules.put("PATCH /api/sales/settings/", List.of("manage_sales"));
    rules.put("GET /api/sales/.*", List.of("create_sales", "manage_sales", "view_all"));
    rules.put("\\w+ /api/sales/registers/.*", List.of("manage_sales"));
    rules.put("\\w+ /api/sales/(sales|sessions)/.*", List.of("create_sales", "manage_sales"));

    rules.put("GET /api/customers/customers/\\{id}/export/", List.of("manage_customers"));
    rules.put("POST /api/customers/customers/\\{id}/erase/", List.of("delete_all"));
    rules.put("GET /api/customers/customers/.*", List.of("view_all", "view_customers"));
    rules.put(
        "POST /api/customers/customers/",
        List.of("create_all", "create_customers", "manage_customers"));
    rules.put(
        "(PUT|PATCH) /api/customers/customers/\\{id}/", List.of("update_all", "manage_customers"));
    rules.put("DELETE /api/customers/customers/\\{id}/", List.of("delete_all", "manage_customers"));

    rules.put(
        "GET /api/analytics/(inventory-snapshots|.*slow-movers|export)/.*",
        List.of("view_analytics"));
    // those who have view_analytics but a stockkeeper
    rules.put("\\w+ /api/analytics/.*", List.of("view_all", "manage_sales"));

    rules.put("POST /api/tasks/(tasks/|templates/.*)", List.of("create_all"));
    rules.put("\\w+ /api/tasks/webhooks/.*", List.of("manage_store"));
    rules.put("PATCH /api/tasks/rules/.*", List.of("manage_store"));
    rules.put("GET /api/tasks/(rules|templates)/.*", List.of("view_all"));
    rules.put(
        "(\\w+ /api/tasks/(comments|notifications)/.*|GET /api/tasks/tasks/.*"
            + "|\\w+ /api/tasks/tasks/\\{id}/(attachments|checklist)/.*"
            + "|POST /api/tasks/tasks/\\{id}/(start|complete|submit-for-review)/)",
        EMPLOYEES);
    rules.put("\\w+ /api/tasks/.*", List.of("update_all"));
    return rules;
  }
}
