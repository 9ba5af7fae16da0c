package uz.erp.systemtests.isolation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.badinput.Samples;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.openapi.Parameter;

/** Where operations take ids, and where those are listed. */
final class ForeignIds {

  private static final String PRODUCTS = "/api/products/products/";
  private static final String CUSTOMERS = "/api/customers/customers/";
  private static final String SALES = "/api/sales/sales/";
  private static final String EMPLOYEES = "/api/users/employees/";

  /** By the name of a field or a parameter that is a whole number, or a list of such. */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("product", PRODUCTS),
          Map.entry("products", PRODUCTS),
          Map.entry("packaging", PRODUCTS + "{product}/packagings/"),
          Map.entry("images", PRODUCTS + "{product}/images/"),
          Map.entry("category", "/api/products/categories/"),
          Map.entry("parent", "/api/products/categories/"),
          Map.entry("batch", "/api/products/batches/"),
          Map.entry("customer", CUSTOMERS),
          Map.entry("into", CUSTOMERS),
          Map.entry("group", "/api/customers/groups/"),
          Map.entry("group_id", "/api/customers/groups/"),
          Map.entry("session", "/api/sales/sessions/"),
          Map.entry("register", "/api/sales/registers/"),
          Map.entry("sale", SALES),
          Map.entry("document_id", SALES),
          Map.entry("item_id", SALES + "{sale}/items/"),
          Map.entry("import", "/api/sales/import/"),
          Map.entry("task", "/api/tasks/tasks/"),
          Map.entry("assigned_to", EMPLOYEES),
          Map.entry("created_by", EMPLOYEES),
          Map.entry("employee", EMPLOYEES),
          Map.entry("cashier", EMPLOYEES));

  /** A store is named by its key. */
  private static final String STORE = "to_store";

  private ForeignIds() {}

  static boolean isNamed(String field) {
    return LISTS.containsKey(field) || field.equals(STORE);
  }

  static Optional<String> list(String field) {
    return Optional.ofNullable(LISTS.get(field));
  }

  /** In a filter. */
  static boolean areGiven(Parameter parameter) {
    return LISTS.containsKey(parameter.name())
        && Samples.type(parameter.schema()).equals("integer");
  }

  /** In the path or in the body. */
  static boolean areGiven(Operation operation) {
    if (operation.pathWithWords().contains("{")) {
      return true;
    }
    return ValidBody.of(operation).map(ForeignIds::areIn).orElse(false);
  }

  private static boolean areIn(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object.properties().stream()
          .anyMatch(field -> isId(field.getKey(), field.getValue()) || areIn(field.getValue()));
    }
    return node.valueStream().anyMatch(ForeignIds::areIn);
  }

  /** A text of the same name is something else, like a batch's number. */
  private static boolean isId(String field, JsonNode value) {
    return field.equals(STORE)
        || LISTS.containsKey(field)
            && (value.isIntegralNumber() || value.isArray() && value.path(0).isIntegralNumber());
  }

  /**
   * Puts them into a body.
   *
   * @param newest the id by the field
   */
  static void put(JsonNode node, UnaryOperator<String> newest, String tenantKey) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode value = object.path(name);
        if (!isId(name, value)) {
          put(value, newest, tenantKey);
        } else if (name.equals(STORE)) {
          object.put(name, tenantKey);
        } else {
          long id = Long.parseLong(newest.apply(name));
          if (value instanceof ArrayNode array) {
            array.removeAll().add(id);
          } else {
            object.put(name, id);
          }
        }
      }
    } else {
      node.forEach(entry -> put(entry, newest, tenantKey));
    }
  }
}
