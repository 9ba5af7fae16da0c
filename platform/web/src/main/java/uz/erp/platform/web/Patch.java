package uz.erp.platform.web;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a form that a client wants changed, already checked one by one; {@code null} clears
 * a field and nested objects are merged (RFC 7396).
 *
 * @param <T> the form for the whole resource
 */
public final class Patch<T> {

  private final JsonMapper json;
  private final ObjectNode changes;
  private final Class<T> type;

  Patch(JsonMapper json, ObjectNode changes, Class<T> type) {
    this.json = json;
    this.changes = changes;
    this.type = type;
  }

  /** Whether the client sent this field, be it {@code null}. */
  public boolean names(String field) {
    return changes.has(field);
  }

  /** The form as it is after the change. */
  public T onto(T current) {
    ObjectNode merged = json.valueToTree(current);
    merge(merged, changes);
    return json.treeToValue(merged, type);
  }

  private static void merge(ObjectNode target, ObjectNode changes) {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      String field = change.getKey();
      JsonNode value = change.getValue();
      if (value.isNull()) {
        target.remove(field);
      } else if (value instanceof ObjectNode nested
          && target.get(field) instanceof ObjectNode before) {
        merge(before, nested);
      } else {
        target.set(field, value);
      }
    }
  }
}
