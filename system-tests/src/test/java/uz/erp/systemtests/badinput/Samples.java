package uz.erp.systemtests.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies of the right shape from the schemas of one document. */
final class Samples {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode document;

  Samples(JsonNode document) {
    this.document = document;
  }

  JsonNode of(JsonNode described) {
    JsonNode schema = resolve(described);
    if (schema.has("example")) {
      return schema.get("example");
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    return switch (type(schema)) {
      case "object" -> object(schema);
      case "array" -> NODES.arrayNode().add(of(schema.path("items")));
      case "integer" -> NODES.numberNode(1);
      case "number" -> NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(true);
      default -> NODES.stringNode(text(schema.path("format").asString("")));
    };
  }

  List<String> required(JsonNode described) {
    List<String> names = new ArrayList<>();
    resolve(described).path("required").forEach(name -> names.add(name.stringValue()));
    return names;
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      object.set(property.getKey(), of(property.getValue()));
    }
    return object;
  }

  private JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }

  /** OpenAPI 3.1 may name several, of which one is null. */
  private static String type(JsonNode schema) {
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
