package uz.erp.systemtests.contracts.breaking;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The types of JSON that a schema allows. */
final class Types {

  private static final Set<String> ALL =
      Set.of("null", "boolean", "object", "array", "number", "integer", "string");

  private Types() {}

  static Set<String> of(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isMissingNode()) {
      return ALL;
    }
    Set<String> types = new TreeSet<>();
    if (type.isArray()) {
      type.forEach(each -> types.add(each.stringValue()));
    } else {
      types.add(type.stringValue());
    }
    if (types.contains("number")) {
      types.add("integer");
    }
    return types;
  }
}
