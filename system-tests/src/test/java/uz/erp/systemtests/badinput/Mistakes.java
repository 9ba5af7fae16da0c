package uz.erp.systemtests.badinput;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Values that break what a schema says, so that the answer must be 400 and name the field. */
final class Mistakes {

  private static final int LONG = 100_000;
  private static final Set<String> STRICT_FORMATS =
      Set.of("date", "date-time", "uuid", "email", "uri");

  private final JsonNode schema;
  private final Map<String, String> tokens = new LinkedHashMap<>();

  private Mistakes(JsonNode schema) {
    this.schema = schema;
  }

  /** JSON tokens by what is wrong with them. */
  static Map<String, String> against(JsonNode schema) {
    Mistakes mistakes = new Mistakes(schema);
    if (mistakes.isDecimal()) {
      mistakes.decimals();
    } else {
      mistakes.types();
    }
    mistakes.limits();
    mistakes.texts();
    return mistakes.tokens;
  }

  private boolean isDecimal() {
    return schema.path("format").asString("").equals("decimal");
  }

  private void decimals() {
    tokens.put("a word", "\"abc\"");
    tokens.put("true", "true");
    tokens.put("a list", "[]");
    tokens.put("an object", "{}");
    tokens.put("not a number", "\"NaN\"");
    tokens.put("too many decimals", "\"1.23456\"");
    tokens.put("1e30", "1e30");
    tokens.put("twenty digits", "\"12345678901234567890.00\"");
  }

  private void types() {
    switch (Samples.type(schema)) {
      case "string" -> others("number", "boolean", "array", "object");
      case "integer" -> {
        others("word", "boolean", "array", "object", "fraction");
        tokens.put("2^63", "9223372036854775808");
        tokens.put("1e30", "1e30");
      }
      case "number" -> {
        others("word", "boolean", "array", "object");
        tokens.put("1e30", "1e30");
      }
      case "boolean" -> others("word", "array", "object");
      case "array" -> others("word", "number", "boolean", "object");
      case "object" -> others("word", "number", "boolean", "array");
      default -> {}
    }
  }

  private void others(String... types) {
    Stream.of(types)
        .forEach(
            type ->
                tokens.put(
                    type + " as " + Samples.type(schema),
                    switch (type) {
                      case "word" -> "\"no such thing\"";
                      case "number" -> "12";
                      case "fraction" -> "1.5";
                      case "boolean" -> "true";
                      case "array" -> "[]";
                      default -> "{}";
                    }));
  }

  private void limits() {
    if (schema.has("minimum")) {
      tokens.put("below the minimum", String.valueOf(schema.get("minimum").longValue() - 1));
    }
    if (schema.has("maximum")) {
      tokens.put("above the maximum", String.valueOf(schema.get("maximum").longValue() + 1));
    }
    if (schema.has("maxItems")) {
      String item = Samples.of(schema.path("items")).toString();
      tokens.put(
          "too many items",
          "[" + (item + ",").repeat(schema.get("maxItems").intValue()) + item + "]");
    }
    if (schema.path("minItems").asInt(0) > 0) {
      tokens.put("too few items", "[]");
    }
  }

  private void texts() {
    if (!Samples.type(schema).equals("string")) {
      return;
    }
    if (schema.has("enum")) {
      tokens.put("not in the list", "\"no_such_value\"");
    }
    if (schema.has("maxLength")) {
      tokens.put("too long by one", text("x".repeat(schema.get("maxLength").intValue() + 1)));
      tokens.put("100 kB", text("x".repeat(LONG)));
    }
    if (schema.path("minLength").asInt(0) > 0) {
      tokens.put("empty", "\"\"");
    }
    if (STRICT_FORMATS.contains(schema.path("format").asString(""))) {
      tokens.put("not in the format", "\"no such format\"");
    }
    if (schema.has("pattern")) {
      String pattern = schema.get("pattern").stringValue();
      Stream.of("!", "\u044f \u044f", "\u0001", "x")
          .filter(text -> !text.matches(pattern))
          .findFirst()
          .ifPresent(text -> tokens.put("not of the pattern", text(text)));
    }
  }

  private static String text(String value) {
    return "\"" + value.replace("\u0001", "\\u0001") + "\"";
  }
}
