package uz.erp.task.webhook.message;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of an event that may leave the suite, written as {@code sale_id lines(name total)}.
 * What is not named is not published, so a field that an event gets later is not published by
 * accident.
 */
final class PublicShape {

  private final Map<String, PublicShape> fields;

  private PublicShape(Map<String, PublicShape> fields) {
    this.fields = fields;
  }

  /**
   * @throws IllegalArgumentException when brackets do not match
   */
  static PublicShape of(String text) {
    Reading reading = new Reading(text);
    PublicShape shape = reading.fields();
    reading.requireEnd();
    return shape;
  }

  /** The part of the data that is public, with its fields in the order of the shape. */
  JsonNode of(JsonNode data) {
    if (fields.isEmpty()) {
      // a field named without its parts is a value or a list of values
      return holdsObjects(data) ? JsonNodeFactory.instance.nullNode() : data;
    }
    if (data instanceof ArrayNode list) {
      ArrayNode shown = JsonNodeFactory.instance.arrayNode();
      list.forEach(entry -> shown.add(of(entry)));
      return shown;
    }
    if (data instanceof ObjectNode object) {
      ObjectNode shown = JsonNodeFactory.instance.objectNode();
      fields.forEach(
          (name, shape) -> object.optional(name).ifPresent(v -> shown.set(name, shape.of(v))));
      return shown;
    }
    return JsonNodeFactory.instance.nullNode();
  }

  private static boolean holdsObjects(JsonNode data) {
    return data.isObject() || data.isArray() && data.valueStream().anyMatch(JsonNode::isContainer);
  }

  /** From left to right. */
  private static final class Reading {

    private final String[] words;
    private int at;

    Reading(String text) {
      words = text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+");
    }

    PublicShape fields() {
      Map<String, PublicShape> fields = new LinkedHashMap<>();
      while (at < words.length && !words[at].equals(")")) {
        String name = words[at++];
        if (name.equals("(")) {
          throw new IllegalArgumentException("a bracket without a name");
        }
        if (at < words.length && words[at].equals("(")) {
          at++;
          fields.put(name, fields());
          if (at++ >= words.length) {
            throw new IllegalArgumentException(name + " is not closed");
          }
        } else {
          fields.put(name, new PublicShape(Map.of()));
        }
      }
      return new PublicShape(fields);
    }

    void requireEnd() {
      if (at < words.length) {
        throw new IllegalArgumentException("a bracket too many");
      }
    }
  }
}
