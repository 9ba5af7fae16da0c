package uz.erp.systemtests.badinput;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values of the right shape from schemas. */
public final class Samples {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Samples() {}

  public static JsonNode of(JsonNode schema) {
    if (schema.has("example")) {
      return schema.get("example");
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    return switch (type(schema)) {
      case "object" -> object(schema);
      case "array" -> NODES.arrayNode().add(of(schema.path("items")));
      case "integer", "number" -> NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(true);
      default -> NODES.stringNode(text(schema.path("format").asString("")));
    };
  }

  private static ObjectNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      object.set(property.getKey(), of(property.getValue()));
    }
    return object;
  }

  /** The one that is not null: OpenAPI 3.1 may name several. */
  public static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (!one.asString("").equals("null")) {
          return one.stringValue();
        }
      }
    }
    return type.asString("");
  }

  public static boolean isNullable(JsonNode schema) {
    for (JsonNode one : schema.path("type")) {
      if (one.asString("").equals("null")) {
        return true;
      }
    }
    return false;
  }

  private static String text(String format) {
    return switch (format) {
      case "date-time" -> "2026-01-31T12:00:00Z";
      case "date" -> "2026-01-31";
      case "uuid" -> "01900000-0000-7000-8000-000000000001";
      case "email" -> "a@example.com";
      // most texts that are no texts are money or quantities
      default -> "10";
    };
  }
}
