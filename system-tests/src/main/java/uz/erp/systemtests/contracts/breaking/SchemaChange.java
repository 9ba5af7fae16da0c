package uz.erp.systemtests.contracts.breaking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * How a schema changed: whatever one side may write the other must understand, and no field goes.
 *
 * <p>What is written is the published schema in a request and the one of now in an answer.
 */
final class SchemaChange {

  private static final List<String> LOWER = List.of("minimum", "minLength", "minItems");
  private static final List<String> UPPER = List.of("maximum", "maxLength", "maxItems");
  private static final List<String> SAME = List.of("pattern", "format", "const", "uniqueItems");

  private final JsonNode published;
  private final JsonNode now;
  private final Direction direction;
  private final Consumer<String> complaints;
  private final Set<String> seen = new HashSet<>();

  SchemaChange(JsonNode published, JsonNode now, Direction direction, Consumer<String> complaints) {
    this.published = published;
    this.now = now;
    this.direction = direction;
    this.complaints = complaints;
  }

  /** Complains of whatever breaks clients between these two, which belong to the two documents. */
  void check(String where, JsonNode before, JsonNode after) {
    if (!seen.add(before.path("$ref").asString(where) + " " + after.path("$ref").asString(where))) {
      return;
    }
    List<JsonNode> old = choices(published, before);
    List<JsonNode> current = choices(now, after);
    if (old.size() == 1 && current.size() == 1) {
      checkOne(where, old.getFirst(), current.getFirst());
      return;
    }
    boolean request = direction == Direction.REQUEST;
    List<JsonNode> written = request ? old : current;
    List<JsonNode> read = request ? current : old;
    for (JsonNode choice : written) {
      if (read.stream()
          .noneMatch(other -> fits(request ? choice : other, request ? other : choice))) {
        complaints.accept(where + ": a choice that the other side does not know");
      }
    }
  }

  private boolean fits(JsonNode before, JsonNode after) {
    List<String> found = new ArrayList<>();
    new SchemaChange(published, now, direction, found::add).checkOne("", before, after);
    return found.isEmpty();
  }

  /** With what it refers to in place of the reference, one for each of its choices. */
  private static List<JsonNode> choices(JsonNode document, JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    if (!reference.isEmpty()) {
      return choices(document, document.at(reference.substring(1)));
    }
    JsonNode choices = schema.has("anyOf") ? schema.get("anyOf") : schema.path("oneOf");
    if (choices.isEmpty()) {
      return List.of(schema);
    }
    List<JsonNode> all = new ArrayList<>();
    choices.forEach(choice -> all.addAll(choices(document, choice)));
    return all;
  }

  private void checkOne(String where, JsonNode before, JsonNode after) {
    boolean request = direction == Direction.REQUEST;
    JsonNode written = request ? before : after;
    JsonNode read = request ? after : before;
    Set<String> more = new TreeSet<>(Types.of(written));
    more.removeAll(Types.of(read));
    if (!more.isEmpty()) {
      complaints.accept(where + ": type " + String.join(", ", more) + described());
    }
    checkEnum(where, written, read);
    LOWER.forEach(limit -> checkLimit(where, limit, written, read, 1));
    UPPER.forEach(limit -> checkLimit(where, limit, written, read, -1));
    SAME.forEach(word -> checkSame(where, word, written, read));
    checkRequired(where, written, read);
    checkProperties(where, before, after);
    if (before.has("items") && after.has("items")) {
      check(where + "[]", before.get("items"), after.get("items"));
    }
    if (before.path("additionalProperties").isObject()
        && after.path("additionalProperties").isObject()) {
      check(where + ".*", before.get("additionalProperties"), after.get("additionalProperties"));
    }
  }

  private void checkEnum(String where, JsonNode written, JsonNode read) {
    if (!read.has("enum")) {
      return;
    }
    Set<JsonNode> values = new HashSet<>();
    read.get("enum").forEach(values::add);
    if (!written.has("enum")) {
      complaints.accept(where + ": other values than " + read.get("enum") + described());
    }
    for (JsonNode value : written.path("enum")) {
      if (!values.contains(value)) {
        complaints.accept(where + ": the value " + value + described());
      }
    }
  }

  /** A limit may only be wider where it is read; the sign tells which way is narrower. */
  private void checkLimit(String where, String limit, JsonNode written, JsonNode read, int sign) {
    if (!read.has(limit)) {
      return;
    }
    BigDecimal bound = read.get(limit).decimalValue();
    if (!written.has(limit) || written.get(limit).decimalValue().compareTo(bound) * sign < 0) {
      complaints.accept(where + ": " + limit + " beyond " + bound.toPlainString() + described());
    }
  }

  private void checkSame(String where, String word, JsonNode written, JsonNode read) {
    if (read.has(word) && !read.get(word).equals(written.path(word))) {
      complaints.accept(where + ": another " + word + " than " + read.get(word) + described());
    }
  }

  private void checkRequired(String where, JsonNode written, JsonNode read) {
    Set<String> there = new HashSet<>();
    written.path("required").forEach(field -> there.add(field.stringValue()));
    for (JsonNode field : read.path("required")) {
      if (!there.contains(field.stringValue())) {
        complaints.accept(where + "." + field.stringValue() + ": may be missing" + described());
      }
    }
  }

  private void checkProperties(String where, JsonNode before, JsonNode after) {
    for (Map.Entry<String, JsonNode> property : before.path("properties").properties()) {
      JsonNode current = after.path("properties").path(property.getKey());
      if (current instanceof MissingNode) {
        complaints.accept(where + "." + property.getKey() + ": is gone");
      } else {
        check(where + "." + property.getKey(), property.getValue(), current);
      }
    }
  }

  private String described() {
    return direction == Direction.REQUEST
        ? ", which was allowed and is refused now"
        : ", which was not published and may come now";
  }
}
