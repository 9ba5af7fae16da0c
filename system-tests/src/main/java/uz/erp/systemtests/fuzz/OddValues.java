package uz.erp.systemtests.fuzz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;
import uz.erp.systemtests.badinput.Samples;

/** Values at the edge of their schema or past it, as JSON tokens that are sent as they are. */
final class OddValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Randomness chance;

  OddValues(Randomness chance) {
    this.chance = chance;
  }

  static JsonNode raw(String token) {
    return NODES.rawValueNode(new RawValue(token));
  }

  JsonNode of(JsonNode schema) {
    int kind = chance.below(100);
    if (kind < 40) {
      return raw(edge(schema));
    }
    if (kind < 60) {
      return raw("\"" + chance.one(Oddities.TEXTS) + "\"");
    }
    if (kind < 75) {
      return raw(chance.one(Oddities.NUMBERS));
    }
    if (kind < 80) {
      return raw("\"" + chance.one(Oddities.NUMBERS) + "\"");
    }
    if (kind < 90) {
      return raw(
          chance.one(
              "null",
              "true",
              "false",
              "[]",
              "{}",
              "[null]",
              "[[]]",
              "{\"\":null}",
              "{\"id\":1}",
              "\"1\"",
              "1"));
    }
    return kind < 95 ? large() : nested();
  }

  /** For a query, where all is text; as it is, not escaped. */
  String text(JsonNode schema) {
    if (chance.of(0.4)) {
      String token = unescaped(edge(schema).replace("\"", ""));
      return token.length() > 3000 ? token.substring(0, 3000) : token;
    }
    if (chance.of(0.4)) {
      return chance.one(Oddities.NUMBERS);
    }
    return unescaped(chance.one(Oddities.TEXTS));
  }

  /** What it stands for in JSON; lone surrogates cannot be sent otherwise. */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        char c = (char) Integer.parseInt(text.substring(i + 2, i + 6), 16);
        plain.append(Character.isSurrogate(c) ? '?' : c);
        i += 5;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  /** At a limit that the schema tells, or next to it. */
  private String edge(JsonNode schema) {
    List<String> edges = new ArrayList<>();
    for (String limit : List.of("minLength", "maxLength")) {
      if (schema.has(limit)) {
        int length = schema.get(limit).asInt();
        for (int l : new int[] {length - 1, length, length + 1}) {
          edges.add(
              l < 0
                  ? "\"\""
                  : "\"" + chance.one("x", "ж", "\\ud83d\\ude00", "0", " ").repeat(l) + "\"");
        }
      }
    }
    for (String limit : List.of("minimum", "maximum")) {
      if (schema.has(limit)) {
        BigDecimal value = schema.get(limit).decimalValue();
        edges.add(value.subtract(BigDecimal.ONE).toPlainString());
        edges.add(value.toPlainString());
        edges.add(value.add(BigDecimal.ONE).toPlainString());
      }
    }
    for (JsonNode word : schema.path("enum")) {
      edges.add("\"" + word.asString() + "\"");
      edges.add("\"" + word.asString().toUpperCase(Locale.ROOT) + "\"");
      edges.add("\"" + word.asString() + " \"");
    }
    edges.addAll(ofFormat(schema.path("format").asString("")));
    if (Samples.type(schema).equals("array")) {
      int most = schema.path("maxItems").asInt(100);
      edges.add("[" + "1,".repeat(Math.min(most, 5000)) + "1]");
      edges.add("[]");
      edges.add("[null]");
    }
    return edges.isEmpty() ? "\"" + chance.one(Oddities.TEXTS) + "\"" : chance.one(edges);
  }

  private static List<String> ofFormat(String format) {
    return switch (format) {
      case "decimal" ->
          List.of(
              "\"0.001\"",
              "\"0.0001\"",
              "\"0.01\"",
              "\"0.005\"",
              "\"-0.01\"",
              "\"99999999999.999\"",
              "\"999999999999.99\"",
              "\"1000000000000\"",
              "\"1e3\"",
              "\"1E-3\"",
              "\"00.10\"",
              "\" 1\"",
              "\"1.\"",
              "\".1\"",
              "\"100.00000000000\"",
              "\"0.000000000000000000000000\"",
              "1.10",
              "1e2",
              "99999999999999999");
      case "int64" ->
          List.of(
              "0",
              "-1",
              "9223372036854775807",
              "9223372036854775806",
              "1.0",
              "2147483648",
              "999999999");
      case "int32" -> List.of("0", "-1", "2147483647", "-2147483648", "2147483648", "1.0");
      case "date" ->
          List.of(
              "\"1900-01-01\"",
              "\"2100-12-31\"",
              "\"2026-13-01\"",
              "\"2026-1-1\"",
              "\"5874898-01-01\"",
              "\"2026-11-22T00:00:00Z\"");
      case "date-time" ->
          List.of(
              "\"1900-01-01T00:00:00Z\"",
              "\"9999-12-31T23:59:59.999999999Z\"",
              "\"2026-11-22\"",
              "\"2026-11-22T00:00:00\"");
      case "uuid" ->
          List.of(
              "\"1-1-1-1-1\"",
              "\"{01900000-0000-7000-8000-000000000001}\"",
              "\"01900000000070008000000000000001\"");
      case "email" ->
          List.of(
              "\"a@b\"",
              "\"@\"",
              "\"a@b.c\\u0000\"",
              "\"" + "a".repeat(250) + "@example.com\"",
              "\"\\u0436@\\u0436.uz\"");
      default -> List.of();
    };
  }

  private JsonNode large() {
    int size = chance.one(300, 5000, 70_000, 70_000, 1_000_000);
    return raw(
        "\""
            + chance.one("x", "\\u0000", "\\ud83d\\ude00", "я", "9", "%", "(").repeat(size / 2)
            + "\"");
  }

  private JsonNode nested() {
    int depth = chance.one(20, 300, 1200, 30_000);
    return raw(
        chance.of(0.5)
            ? "[".repeat(depth) + "]".repeat(depth)
            : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
  }
}
