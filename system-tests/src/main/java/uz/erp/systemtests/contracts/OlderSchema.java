package uz.erp.systemtests.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema of OpenAPI 3.1 in the words of 3.0: exactly the keywords that our documents use.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.0.4.html#schema-object">OpenAPI 3.0.4</a>
 */
final class OlderSchema {

  private static final Set<String> ALIKE =
      Set.of(
          "title",
          "description",
          "format",
          "example",
          "default",
          "enum",
          "required",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "uniqueItems",
          "pattern",
          "readOnly",
          "writeOnly",
          "deprecated");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private OlderSchema() {}

  /**
   * @throws IllegalArgumentException at a keyword it does not know
   */
  static ObjectNode of(JsonNode schema) {
    ObjectNode older = NODES.objectNode();
    if (schema.isBoolean()) {
      if (!schema.booleanValue()) {
        older.putObject("not");
      }
      return older;
    }
    if (schema.has("$ref")) {
      return reference(schema, older);
    }
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      put(older, keyword.getKey(), keyword.getValue());
    }
    return older;
  }

  private static ObjectNode reference(JsonNode schema, ObjectNode older) {
    if (schema.size() == 1) {
      older.set("$ref", schema.get("$ref"));
      return older;
    }
    // what stands beside a reference does not count in 3.0
    older.putArray("allOf").addObject().set("$ref", schema.get("$ref"));
    schema.properties().stream()
        .filter(keyword -> !keyword.getKey().equals("$ref"))
        .forEach(keyword -> put(older, keyword.getKey(), keyword.getValue()));
    return older;
  }

  private static void put(ObjectNode older, String keyword, JsonNode value) {
    switch (keyword) {
      case "type" -> putType(older, value);
      case "const" -> older.putArray("enum").add(value);
      case "examples" -> older.set("example", value.get(0));
      case "exclusiveMinimum" -> putExclusive(older, "minimum", keyword, value);
      case "exclusiveMaximum" -> putExclusive(older, "maximum", keyword, value);
      case "contentEncoding" -> older.put("format", "byte");
      case "contentMediaType" -> older.put("format", "binary");
      case "items", "not" -> older.set(keyword, of(value));
      case "additionalProperties" -> older.set(keyword, value.isBoolean() ? value : of(value));
      case "properties" -> {
        ObjectNode properties = older.putObject(keyword);
        value.properties().forEach(each -> properties.set(each.getKey(), of(each.getValue())));
      }
      case "allOf", "oneOf" ->
          value.forEach(each -> older.withArrayProperty(keyword).add(of(each)));
      case "anyOf" -> putChoice(older, value);
      default -> {
        if (!ALIKE.contains(keyword) && !keyword.startsWith("x-")) {
          throw new IllegalArgumentException("OpenAPI 3.0 copy: unknown keyword " + keyword);
        }
        older.set(keyword, value);
      }
    }
  }

  private static void putType(ObjectNode older, JsonNode value) {
    List<String> types = new ArrayList<>();
    (value.isArray() ? value : NODES.arrayNode().add(value))
        .forEach(type -> types.add(type.stringValue()));
    boolean nullable = types.remove("null");
    if (types.size() == 1) {
      older.put("type", types.getFirst());
      putNullable(older, nullable);
    } else {
      for (String type : types) {
        ObjectNode choice = older.withArrayProperty("anyOf").addObject().put("type", type);
        putNullable(choice, nullable);
      }
    }
  }

  private static void putNullable(ObjectNode older, boolean nullable) {
    if (nullable) {
      older.put("nullable", true);
    }
  }

  private static void putExclusive(ObjectNode older, String limit, String keyword, JsonNode value) {
    older.set(limit, value);
    older.put(keyword, true);
  }

  private static void putChoice(ObjectNode older, JsonNode choices) {
    List<ObjectNode> real = new ArrayList<>();
    boolean nullable = false;
    for (JsonNode choice : choices) {
      if (choice.path("type").asString("").equals("null")) {
        nullable = true;
      } else {
        real.add(of(choice));
      }
    }
    if (real.size() > 1) {
      for (ObjectNode choice : real) {
        putNullable(choice, nullable);
        older.withArrayProperty("anyOf").add(choice);
      }
      return;
    }
    ObjectNode only = real.getFirst();
    if (only.has("$ref")) {
      older.putArray("allOf").add(only);
    } else {
      only.properties().forEach(each -> older.set(each.getKey(), each.getValue()));
    }
    if (nullable && !older.has("type")) {
      // 3.0 wants a type beside nullable, and what we refer to is always an object
      older.put("type", "object");
    }
    putNullable(older, nullable);
  }
}
