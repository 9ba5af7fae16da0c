package uz.erp.systemtests.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.openapi.Operation;

/** Draws JSON bodies: most fit their schema, some are wrong in a field or two, some are no JSON. */
final class Bodies {

  private static final int SHAPES = 20;

  /** Which fields together were accepted. */
  private final Map<Operation, List<Set<String>>> shapes = new HashMap<>();

  private final Randomness chance;
  private final OddValues odd;

  Bodies(Randomness chance) {
    this.chance = chance;
    odd = new OddValues(chance);
  }

  JsonNode plain(Operation operation, PlainValues values) {
    List<Set<String>> known = shapes.getOrDefault(operation, List.of());
    return known.isEmpty() || chance.of(0.4)
        ? values.of("", schema(operation))
        : values.object(schema(operation), chance.one(known));
  }

  void accepted(Attempt attempt) {
    if (attempt.tree() instanceof ObjectNode object) {
      Set<String> shape = new LinkedHashSet<>(object.propertyNames());
      List<Set<String>> known =
          shapes.computeIfAbsent(attempt.operation(), operation -> new ArrayList<>());
      if (!known.contains(shape) && known.size() < SHAPES) {
        known.add(shape);
      }
    }
  }

  /** The same with something wrong or at least odd in it. */
  JsonNode damaged(Operation operation, JsonNode plain) {
    List<Spot> spots = new ArrayList<>();
    collect(plain, schema(operation), spots);
    if (spots.isEmpty() || chance.of(0.04)) {
      return odd.of(schema(operation));
    }
    for (int times = chance.one(1, 1, 1, 2, 4); times > 0; times--) {
      damage(chance.one(spots));
    }
    return plain;
  }

  private void damage(Spot spot) {
    int kind = chance.below(100);
    if (spot.parent() instanceof ObjectNode object && kind < 15) {
      object.remove(spot.name());
    } else if (spot.parent() instanceof ObjectNode object && kind < 20) {
      object.put(
          chance.one("no_such_field", "", "id", "__proto__", "\u0000", "tenant_key", "a.b"), 1);
    } else if (spot.parent() instanceof ObjectNode object && kind < 25 && object.has(spot.name())) {
      // its name twice: what would stand for one value is a value, a comma and the name again
      String value = new String(Json.bytes(object.get(spot.name())), StandardCharsets.UTF_8);
      String name = new String(Json.bytes(spot.name()), StandardCharsets.UTF_8);
      object.set(
          spot.name(), OddValues.raw(value + "," + name + ":" + chance.one("null", "1", value)));
    } else {
      spot.set(odd.of(spot.schema()));
    }
  }

  /** A place in a body that something else can be put in. */
  private record Spot(JsonNode parent, String name, int index, JsonNode schema) {

    void set(JsonNode value) {
      if (parent instanceof ObjectNode object) {
        object.set(name, value);
      } else if (parent instanceof ArrayNode array) {
        array.set(index, value);
      }
    }
  }

  private static void collect(JsonNode node, JsonNode schema, List<Spot> spots) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        spots.add(new Spot(node, property.getKey(), 0, property.getValue()));
        collect(node.path(property.getKey()), property.getValue(), spots);
      }
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        spots.add(new Spot(node, "", i, schema.path("items")));
        collect(node.get(i), schema.path("items"), spots);
      }
    }
  }

  /** Bytes that are no proper JSON document of the kind that was announced. */
  byte[] broken(JsonNode plain) {
    byte[] json = Json.bytes(plain);
    return switch (chance.below(10)) {
      case 0 -> Arrays.copyOf(json, chance.below(json.length + 1));
      case 1 ->
          bytes(
              chance.one(
                  "", " ", "{", "[", "null", "1", "\"\"", "true", "[]", "{}", "{}{}", "{,}", "nul",
                  "\u0000", "<a/>", "a=1&b=2"));
      case 2 -> new String(json, StandardCharsets.UTF_8).getBytes(chance.one(charsets()));
      case 3 -> flipped(json);
      case 4 -> bytes("\ufeff" + new String(json, StandardCharsets.UTF_8));
      case 5 -> bytes("/* */" + new String(json, StandardCharsets.UTF_8));
      case 6 -> bytes("[".repeat(chance.one(10, 999, 1001, 100_000)));
      case 7 -> bytes("{\"a\":".repeat(chance.one(10, 999, 1001, 50_000)));
      case 8 -> bytes("[" + new String(json, StandardCharsets.UTF_8) + "]");
      default ->
          bytes(
              " ".repeat(chance.one(1, 9000, 1_000_000, 2_100_000))
                  + new String(json, StandardCharsets.UTF_8));
    };
  }

  private static List<Charset> charsets() {
    return List.of(
        StandardCharsets.UTF_16,
        StandardCharsets.UTF_16LE,
        StandardCharsets.ISO_8859_1,
        Charset.forName("UTF-32"),
        Charset.forName("windows-1251"));
  }

  private byte[] flipped(byte[] json) {
    byte[] other = json.clone();
    for (int i = chance.between(1, 4); i > 0 && other.length > 0; i--) {
      other[chance.below(other.length)] = (byte) chance.below(256);
    }
    return other;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode schema(Operation operation) {
    return Objects.requireNonNull(operation.body());
  }
}
