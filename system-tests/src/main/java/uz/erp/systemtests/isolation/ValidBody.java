package uz.erp.systemtests.isolation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.badinput.Samples;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.openapi.Operation;

/**
 * A body that is refused for nothing but the ids in it: a sample by the schema, with what schemas
 * cannot express put right.
 */
final class ValidBody {

  /** What must look otherwise than its schema tells, wherever it is. */
  private static final Map<String, Object> VALUES =
      Map.of(
          "unit",
          "pcs",
          "ikpu",
          "00000000000000000",
          "phones",
          List.of("+998901234567"),
          "receipt_width",
          32,
          "cash_rounding",
          "100",
          "addresses",
          List.of("203.0.113.7"));

  /** What does not go together with the rest. */
  private static final Map<String, Set<String>> LEFT_OUT =
      Map.ofEntries(
          Map.entry("POST /api/users/api-keys/", Set.of("expires_at")),
          Map.entry("PATCH /api/users/api-keys/{id}/", Set.of("expires_at")),
          Map.entry(
              "POST /api/products/inventory/adjustments/",
              Set.of("new_quantity", "expected", "batch")),
          Map.entry("POST /api/products/inventory/stock-takes/", Set.of("products")),
          Map.entry("POST /api/sales/overrides/", Set.of("price", "amount", "item_id")),
          Map.entry(
              "POST /api/sales/sales/{id}/checkout/",
              Set.of("card_last4", "transaction_id", "due_date")),
          Map.entry(
              "POST /api/sales/sales/{id}/update-item/", Set.of("discount_amount", "unit_price")),
          Map.entry("POST /api/sales/sessions/{id}/close/", Set.of("counted", "denominations")),
          Map.entry("POST /api/tasks/templates/", Set.of("recurrence")),
          Map.entry(
              "PATCH /api/tasks/rules/{kind}/", Set.of("days_before", "segments", "min_amount")));

  private static final Map<String, Map<String, Object>> INSTEAD =
      Map.of("POST /api/products/inventory/stock-takes/", Map.of("scope", "category"));

  private ValidBody() {}

  /** Empty where none is taken. */
  static Optional<JsonNode> of(Operation operation) {
    JsonNode schema = operation.body();
    if (schema == null || operation.isMultipart()) {
      return Optional.empty();
    }
    JsonNode body = Samples.of(schema).deepCopy();
    correct(body, LEFT_OUT.getOrDefault(operation.toString(), Set.of()));
    if (body instanceof ObjectNode object) {
      INSTEAD
          .getOrDefault(operation.toString(), Map.of())
          .forEach((name, value) -> set(object, name, value));
    }
    return Optional.of(body);
  }

  private static void correct(JsonNode node, Set<String> leftOut) {
    if (node instanceof ObjectNode object) {
      object.remove(leftOut);
      for (String name : List.copyOf(object.propertyNames())) {
        if (VALUES.containsKey(name)) {
          set(object, name, VALUES.get(name));
        } else {
          correct(object.path(name), leftOut);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(entry -> correct(entry, leftOut));
    }
  }

  private static void set(ObjectNode object, String name, Object value) {
    object.set(name, Json.read(Json.bytes(value)));
  }
}
