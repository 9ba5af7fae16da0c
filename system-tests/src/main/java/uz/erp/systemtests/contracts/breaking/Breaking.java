package uz.erp.systemtests.contracts.breaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Compares a bundle with the one that was published: what would break its clients, a line each. */
public final class Breaking {

  private final JsonNode published;
  private final JsonNode now;
  private final List<String> changes = new ArrayList<>();

  private Breaking(JsonNode published, JsonNode now) {
    this.published = published;
    this.now = now;
  }

  /** Nothing when every client of the published bundle can go on. */
  public static List<String> changes(JsonNode published, JsonNode now) {
    Breaking breaking = new Breaking(published, now);
    breaking.compare();
    return List.copyOf(breaking.changes);
  }

  private void compare() {
    for (Map.Entry<String, JsonNode> path : published.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String name = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        JsonNode after = now.path("paths").path(path.getKey()).path(method.getKey());
        if (after instanceof MissingNode) {
          changes.add(name + " is gone");
        } else {
          compare(name, method.getValue(), after);
        }
      }
    }
  }

  private void compare(String name, JsonNode before, JsonNode after) {
    if (!before.path("operationId").equals(after.path("operationId"))) {
      changes.add(name + ": another operationId than " + before.path("operationId"));
    }
    compareAccess(name, before, after);
    compareParameters(name, before, after);
    compareBody(name, resolved(published, before.path("requestBody")), after);
    compareAnswers(name, before, after);
  }

  /**
   * Any one of the permissions is enough, so none may go; and who needed none must not need one.
   */
  private void compareAccess(String name, JsonNode before, JsonNode after) {
    if (before.path("security").isEmpty() && !after.path("security").isEmpty()) {
      changes.add(name + ": wants a token now");
    }
    if (!after.has("x-permissions")) {
      return;
    }
    if (!before.has("x-permissions")) {
      changes.add(name + ": wants a permission now");
    }
    Set<String> lost = words(before.path("x-permissions"));
    lost.removeAll(words(after.path("x-permissions")));
    if (!lost.isEmpty()) {
      changes.add(name + ": not for " + lost + " any more");
    }
  }

  private void compareParameters(String name, JsonNode before, JsonNode after) {
    for (JsonNode parameter : before.path("parameters")) {
      JsonNode current = find(parameter, after);
      String where = name + " ?" + parameter.path("name").stringValue();
      if (current instanceof MissingNode) {
        changes.add(where + ": is gone");
        continue;
      }
      if (isRequired(current) && !isRequired(parameter)) {
        changes.add(where + ": is required now");
      }
      schema(Direction.REQUEST, where, parameter.path("schema"), current.path("schema"));
    }
    for (JsonNode parameter : after.path("parameters")) {
      if (isRequired(parameter) && find(parameter, before) instanceof MissingNode) {
        changes.add(name + " ?" + parameter.path("name").stringValue() + ": is new and required");
      }
    }
  }

  private static JsonNode find(JsonNode parameter, JsonNode operation) {
    for (JsonNode other : operation.path("parameters")) {
      if (other.path("name").equals(parameter.path("name"))
          && other.path("in").equals(parameter.path("in"))) {
        return other;
      }
    }
    return MissingNode.getInstance();
  }

  private void compareBody(String name, JsonNode before, JsonNode operation) {
    JsonNode after = resolved(now, operation.path("requestBody"));
    if (isRequired(after) && !isRequired(before)) {
      changes.add(name + ": a body is required now");
    }
    content(Direction.REQUEST, name + " body", before, after);
  }

  private void compareAnswers(String name, JsonNode before, JsonNode after) {
    Set<String> successes = new TreeSet<>();
    for (Map.Entry<String, JsonNode> answer : before.path("responses").properties()) {
      String status = answer.getKey();
      if (!status.startsWith("2")) {
        continue;
      }
      successes.add(status);
      JsonNode current = resolved(now, after.path("responses").path(status));
      if (current instanceof MissingNode) {
        changes.add(name + ": no " + status + " any more");
        continue;
      }
      JsonNode old = resolved(published, answer.getValue());
      for (String header : old.path("headers").propertyNames()) {
        if (!current.path("headers").has(header)) {
          changes.add(name + " " + status + ": no header " + header + " any more");
        }
      }
      content(Direction.ANSWER, name + " " + status, old, current);
    }
    for (String status : after.path("responses").propertyNames()) {
      if (status.startsWith("2") && !successes.contains(status)) {
        changes.add(name + ": answers " + status + ", which was not published");
      }
    }
  }

  private void content(Direction direction, String where, JsonNode before, JsonNode after) {
    for (Map.Entry<String, JsonNode> media : before.path("content").properties()) {
      JsonNode current = after.path("content").path(media.getKey());
      if (current instanceof MissingNode) {
        changes.add(where + ": no " + media.getKey() + " any more");
      } else {
        schema(direction, where, media.getValue().path("schema"), current.path("schema"));
      }
    }
  }

  private void schema(Direction direction, String where, JsonNode before, JsonNode after) {
    new SchemaChange(published, now, direction, changes::add).check(where, before, after);
  }

  private static JsonNode resolved(JsonNode document, JsonNode part) {
    String reference = part.path("$ref").asString("");
    return reference.isEmpty() ? part : document.at(reference.substring(1));
  }

  private static boolean isRequired(JsonNode part) {
    return part.path("required").asBoolean(false);
  }

  private static Set<String> words(JsonNode array) {
    Set<String> words = new TreeSet<>();
    array.forEach(word -> words.add(word.stringValue()));
    return words;
  }
}
