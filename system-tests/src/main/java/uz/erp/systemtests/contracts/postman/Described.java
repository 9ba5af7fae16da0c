package uz.erp.systemtests.contracts.postman;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An operation as the bundle describes it.
 *
 * @param document the whole bundle, for what it refers to
 */
record Described(JsonNode document, String method, String path, JsonNode operation) {

  /** All of a bundle by their names. */
  static Map<String, Described> all(JsonNode document) {
    Map<String, Described> all = new HashMap<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        all.put(
            method.getValue().path("operationId").stringValue(),
            new Described(
                document,
                method.getKey().toUpperCase(Locale.ROOT),
                path.getKey(),
                method.getValue()));
      }
    }
    return all;
  }

  String summary() {
    return operation.path("summary").stringValue();
  }

  boolean isOpen() {
    return operation.path("security").isEmpty();
  }

  List<JsonNode> parameters(String place) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asString("").equals(place)) {
        found.add(parameter);
      }
    }
    return found;
  }

  /** Whether it can be asked without a value of any kind. */
  boolean needsNothing() {
    return method.equals("GET")
        && parameters("path").isEmpty()
        && parameters("query").stream().noneMatch(one -> one.path("required").asBoolean(false));
  }

  int firstSuccess() {
    return operation.path("responses").propertyNames().stream()
        .filter(status -> status.startsWith("2"))
        .mapToInt(Integer::parseInt)
        .min()
        .orElseThrow();
  }

  /** What it answers with, by media type. */
  JsonNode content(int status) {
    return resolved(operation.path("responses").path(String.valueOf(status))).path("content");
  }

  JsonNode resolved(JsonNode part) {
    String reference = part.path("$ref").asString("");
    return reference.isEmpty() ? part : document.at(reference.substring(1));
  }
}
