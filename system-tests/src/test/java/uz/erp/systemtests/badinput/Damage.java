package uz.erp.systemtests.badinput;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.JsonNodeType;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.client.Json;

/** A body that is not as it should be. */
record Damage(String what, byte[] body) {

  private static final String MARK = "@@here@@";

  /** JSON tokens, as they are sent. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "\"text\"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"\\u202e\\ud83d\\ude00\"",
          "\"'; drop table sale; --\"",
          "\"" + "x".repeat(100_000) + "\"",
          "\"" + "9".repeat(400) + "\"",
          "0",
          "-1",
          "1.23456",
          "99999999999999999999",
          "2000000000",
          "1e400",
          "-1e400",
          "1e999999999",
          "1e-999999999",
          "\"1e999999999\"",
          "\"NaN\"",
          "\"-10\"",
          "\"0\"",
          "true",
          "[]",
          "[null]",
          "[[[]]]",
          "{}",
          "{\"a\":{\"b\":[1]}}",
          "\"0000-00-00\"",
          "\"+999999999-12-31T23:59:59.999999999Z\"",
          "\"-999999999-01-01T00:00:00Z\"");

  private static final List<String> WHOLES =
      List.of(
          "",
          " ",
          "{",
          "}",
          "null",
          "[]",
          "[{}]",
          "\"text\"",
          "1",
          "true",
          "{}",
          "{\"a\"}",
          "{\"\\u0000\":1}",
          "{} {}",
          "<xml/>",
          "[".repeat(5000),
          "{\"a\":".repeat(3000),
          "{\"" + "k".repeat(60_000) + "\":1}",
          "\ufeff{}");

  /** Whole bodies that no operation wants. */
  static List<Damage> wholes() {
    List<Damage> damages = new ArrayList<>();
    WHOLES.forEach(text -> damages.add(new Damage("body " + shortened(text), utf8(text))));
    damages.add(
        new Damage("body of bytes that are no UTF-8", new byte[] {'{', '"', (byte) 0xff, '"'}));
    damages.add(new Damage("body of zeros", new byte[64]));
    return damages;
  }

  /**
   * The sample with each of its values in turn replaced by values above, or missing: by all that
   * have its JSON type, and by some of the others. Those are refused alike in every field, before
   * any code looks at what they say, so fields alternate with them.
   */
  static List<Damage> of(JsonNode sample) {
    List<Damage> damages = new ArrayList<>();
    for (String pointer : pointers("", sample)) {
      String marked = text(changed(sample, pointer, false));
      JsonNodeType type = sample.at(pointer).getNodeType();
      for (String value : VALUES) {
        if (!fits(value, type) && !SampledPlaces.has(value, pointer + sample)) {
          continue;
        }
        damages.add(
            new Damage(
                pointer + " = " + shortened(value),
                utf8(marked.replace("\"" + MARK + "\"", value))));
      }
      damages.add(new Damage("no " + pointer, utf8(text(changed(sample, pointer, true)))));
    }
    return damages;
  }

  private static boolean fits(String token, JsonNodeType type) {
    JsonNodeType own = typeOf(token);
    return own == JsonNodeType.NULL || own == type;
  }

  private static JsonNodeType typeOf(String token) {
    return switch (token.charAt(0)) {
      case 'n' -> JsonNodeType.NULL;
      case 't' -> JsonNodeType.BOOLEAN;
      case '"' -> JsonNodeType.STRING;
      case '[' -> JsonNodeType.ARRAY;
      case '{' -> JsonNodeType.OBJECT;
      default -> JsonNodeType.NUMBER;
    };
  }

  /** The sample without one of its fields. */
  static Damage without(JsonNode sample, String pointer) {
    return new Damage("no " + pointer, utf8(text(changed(sample, pointer, true))));
  }

  /** The sample with this JSON token in the place of one of its fields. */
  static Damage at(JsonNode sample, String pointer, String what, String token) {
    String marked = text(changed(sample, pointer, false));
    return new Damage(pointer + ": " + what, utf8(marked.replace("\"" + MARK + "\"", token)));
  }

  /** The sample with one field more. */
  static Damage withUnknown(JsonNode sample, String name) {
    JsonNode copy = sample.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.putObject(name).put("a", 1);
    }
    return new Damage("unknown " + name, utf8(text(copy)));
  }

  private static List<String> pointers(String path, JsonNode node) {
    List<String> pointers = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        pointers.add(path + "/" + property.getKey());
        pointers.addAll(pointers(path + "/" + property.getKey(), property.getValue()));
      }
    } else if (node instanceof ArrayNode array) {
      IntStream.range(0, array.size())
          .forEach(
              i -> {
                pointers.add(path + "/" + i);
                pointers.addAll(pointers(path + "/" + i, array.get(i)));
              });
    }
    return pointers;
  }

  private static JsonNode changed(JsonNode sample, String pointer, boolean remove) {
    JsonNode copy = sample.deepCopy();
    int last = pointer.lastIndexOf('/');
    String name = pointer.substring(last + 1);
    JsonNode parent = copy.at(pointer.substring(0, last));
    JsonNode mark = JsonNodeFactory.instance.stringNode(MARK);
    if (parent instanceof ObjectNode object) {
      if (remove) {
        object.remove(name);
      } else {
        object.set(name, mark);
      }
    } else if (parent instanceof ArrayNode array) {
      if (remove) {
        array.remove(Integer.parseInt(name));
      } else {
        array.set(Integer.parseInt(name), mark);
      }
    }
    return copy;
  }

  private static String text(JsonNode node) {
    return new String(Json.bytes(node), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 37) + "... of " + text.length();
  }
}
