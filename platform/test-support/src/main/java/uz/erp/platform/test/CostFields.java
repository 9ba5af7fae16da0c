package uz.erp.platform.test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.access.FieldVisibility;

/** Finds in an OpenAPI document what tells costs to callers whom they do not concern. */
final class CostFields {

  private static final Pattern COST =
      Pattern.compile(
          "(.*_)?(cost|costs|profit|margin|markup|stock_value|value_change|purchase_price)(_.*)?");
  private static final Set<String> VIEWERS =
      Set.copyOf(FieldVisibility.permissions(CostFigure.class).orElseThrow());
  private static final String SCHEMAS = "#/components/schemas/";

  private CostFields() {}

  /**
   * Fields of answers that look like a cost and are neither marked nor in an operation which itself
   * demands a permission to see costs.
   *
   * @return {@code operationId: field}
   */
  static Set<String> shownToOthers(JsonNode document) {
    Set<String> found = new TreeSet<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        if (!isForViewers(operation.path("x-permissions"))) {
          String id = operation.path("operationId").asString();
          collect(operation.path("responses"), id, document, new TreeSet<>(), found);
        }
      }
    }
    return found;
  }

  private static boolean isForViewers(JsonNode permissions) {
    return !permissions.isEmpty() && VIEWERS.containsAll(texts(permissions));
  }

  private static void collect(
      JsonNode node, String operation, JsonNode document, Set<String> seen, Set<String> found) {
    String reference = node.path("$ref").asString("");
    if (reference.startsWith(SCHEMAS) && seen.add(reference)) {
      JsonNode schema = document.at(reference.substring(1));
      collect(schema, operation, document, seen, found);
    }
    Set<String> required = Set.copyOf(texts(node.path("required")));
    for (Map.Entry<String, JsonNode> field : node.path("properties").properties()) {
      if (COST.matcher(field.getKey()).matches()
          && (!isHidden(field.getValue()) || required.contains(field.getKey()))) {
        found.add(operation + ": " + field.getKey());
      }
    }
    for (JsonNode part : node) {
      collect(part, operation, document, seen, found);
    }
  }

  private static boolean isHidden(JsonNode field) {
    JsonNode marked = field.path("x-visible-to");
    return !marked.isEmpty() && VIEWERS.containsAll(texts(marked));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .collect(Collectors.toList());
  }
}
