package uz.erp.systemtests.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.badinput.Samples;
import uz.erp.systemtests.client.Accounts;

/** Makes values that fit their schema, mostly such as the suite has answered before. */
final class PlainValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** An optional list of things is most of what a request is about. */
  private static final double OF_LISTS = 0.75;

  private final Randomness chance;
  private final Memory memory;
  private final String thing;

  /**
   * @param thing the path whose own values go before others; may be empty
   */
  PlainValues(Randomness chance, Memory memory, String thing) {
    this.chance = chance;
    this.memory = memory;
    this.thing = thing;
  }

  JsonNode of(String name, JsonNode schema) {
    if (schema.has("enum")) {
      return chance.one(schema.get("enum").valueStream().filter(e -> !e.isNull()).toList());
    }
    return switch (Samples.type(schema)) {
      case "object" -> object(schema);
      case "array" -> array(name, schema);
      case "boolean" -> NODES.booleanNode(chance.of(0.6));
      case "integer" -> integer(name, schema);
      case "number" -> NODES.numberNode(chance.one(0, 12, 15, 20, 100));
      default -> NODES.stringNode(string(name, schema));
    };
  }

  private JsonNode object(JsonNode schema) {
    return schema.has("properties")
        ? object(schema, drawn(schema))
        : NODES.objectNode().put(chance.word(), chance.word());
  }

  /** With these fields. */
  JsonNode object(JsonNode schema, Set<String> fields) {
    ObjectNode object = NODES.objectNode();
    Set<String> required = required(schema);
    for (String name : fields) {
      JsonNode its = schema.path("properties").path(name);
      boolean none = !required.contains(name) && Samples.isNullable(its) && chance.of(0.05);
      object.set(name, none ? NODES.nullNode() : of(name, its));
    }
    return object;
  }

  /** The required ones with none, one, two or many of the others: some exclude each other. */
  private Set<String> drawn(JsonNode schema) {
    Set<String> fields = new LinkedHashSet<>(required(schema));
    List<String> others = new ArrayList<>();
    for (String name : schema.path("properties").propertyNames()) {
      if (schema.path("properties").path(name).path("items").has("properties")
          && chance.of(OF_LISTS)) {
        fields.add(name);
      } else if (!fields.contains(name)) {
        others.add(name);
      }
    }
    int most = others.size();
    for (int more = chance.one(0, 1, 1, 1, 2, 2, most / 2, most); more > 0 && most > 0; more--) {
      fields.add(chance.one(others));
    }
    return fields;
  }

  private static Set<String> required(JsonNode schema) {
    return schema
        .path("required")
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private JsonNode array(String name, JsonNode schema) {
    ArrayNode array = NODES.arrayNode();
    int size = Math.max(schema.path("minItems").asInt(0), chance.one(0, 1, 1, 1, 2, 3));
    for (int i = 0; i < size; i++) {
      array.add(of(name, schema.path("items")));
    }
    return array;
  }

  private JsonNode integer(String name, JsonNode schema) {
    Optional<JsonNode> known =
        memory.recall(name, thing, chance).filter(JsonNode::isIntegralNumber);
    if (known.isPresent() && chance.of(0.92)) {
      return known.get();
    }
    int least = schema.path("minimum").asInt(0);
    int most = Math.min(schema.path("maximum").asInt(12), least + 12);
    return NODES.numberNode(chance.between(least, Math.max(least, most)));
  }

  private String string(String name, JsonNode schema) {
    String format = schema.path("format").asString("");
    boolean likely = Names.isReference(name) || format.isEmpty();
    Optional<String> known =
        memory.recall(name, thing, chance).filter(JsonNode::isString).map(JsonNode::stringValue);
    if (known.isPresent() && chance.of(likely ? 0.6 : 0.35) && isWelcome(name)) {
      return known.get();
    }
    return switch (format) {
      case "date" -> chance.today().plusDays(chance.between(-5, 5)).toString();
      case "date-time" -> chance.today().atStartOfDay().plusHours(chance.between(-99, 99)) + ":00Z";
      case "uuid" -> chance.uuid();
      case "email" -> chance.word() + "@example.com";
      case "decimal" ->
          chance.one("1", "2", "1.000", "5", "10.00", "10", "0.50", "100", "1000.00", "0");
      case "password" -> Accounts.PASSWORD;
      default -> text(name, schema);
    };
  }

  /** What must be new every time is better not one that is there. */
  private boolean isWelcome(String name) {
    return !name.equals("username") || chance.of(0.5);
  }

  private String text(String name, JsonNode schema) {
    String pattern = schema.path("pattern").asString("");
    if (name.equals("username")) {
      return Accounts.uniqueName("fuzz");
    }
    if (pattern.contains("998")) {
      return "+9989" + chance.between(10_000_000, 99_999_999);
    }
    if (pattern.contains("{17}")) {
      return "0".repeat(8) + chance.between(100_000_000, 999_999_999);
    }
    if (pattern.contains("wholesale")) {
      return "wholesale";
    }
    if (pattern.contains("d{4}") || pattern.contains("[0-9]{0")) {
      return String.valueOf(chance.between(1000, 9999));
    }
    if (!pattern.isEmpty() || schema.path("maxLength").asInt(99) < 10) {
      return schema.has("example") && chance.of(0.3)
          ? schema.get("example").asString()
          : chance.word();
    }
    if (schema.has("default") || schema.has("example") && chance.of(0.7)) {
      return schema.path("default").asString(schema.path("example").asString(""));
    }
    return chance.one(
        chance.word(), chance.word() + " " + chance.word(), "Плов с курицей", "Oʻzbek noni");
  }
}
