package uz.erp.systemtests.contracts;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a document refers to its own parts by {@code $ref}. */
final class References {

  private static final String REFERENCE = "$ref";

  private References() {}

  /** All pointers that occur in it. */
  static Set<String> in(JsonNode node) {
    Set<String> found = new TreeSet<>();
    collect(node, found);
    return found;
  }

  /** A copy in which every pointer is replaced. */
  static JsonNode replaced(JsonNode node, UnaryOperator<String> replacement) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(part -> copy.add(replaced(part, replacement)));
      return copy;
    }
    if (!(node instanceof ObjectNode)) {
      return node;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    node.properties()
        .forEach(
            part -> {
              JsonNode value = part.getValue();
              if (part.getKey().equals(REFERENCE) && value.isString()) {
                copy.put(REFERENCE, replacement.apply(value.stringValue()));
              } else {
                copy.set(part.getKey(), replaced(value, replacement));
              }
            });
    return copy;
  }

  /** A copy in which nothing stands beside a reference, for readers who would not see it. */
  static JsonNode alone(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(part -> copy.add(alone(part)));
      return copy;
    }
    if (!(node instanceof ObjectNode)) {
      return node;
    }
    boolean crowded = node.path(REFERENCE).isString() && node.size() > 1;
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> part : node.properties()) {
      if (crowded && part.getKey().equals(REFERENCE)) {
        copy.putArray("allOf").addObject().set(REFERENCE, part.getValue());
      } else {
        copy.set(part.getKey(), alone(part.getValue()));
      }
    }
    return copy;
  }

  private static void collect(JsonNode node, Set<String> found) {
    String reference = node.path(REFERENCE).asString("");
    if (!reference.isEmpty()) {
      found.add(reference);
    }
    node.forEach(part -> collect(part, found));
  }
}
