package uz.erp.systemtests.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.openapi.Parameter;

/** Draws paths and queries: mostly of what is there, sometimes of nothing, sometimes odd. */
final class Targets {

  /** No letter among them that would spell another operation. */
  private static final List<String> ODD_PARTS =
      List.of(
          "0",
          "-1",
          "+1",
          "1.0",
          "1e1",
          "01",
          "%31",
          "99999999999999999999",
          "9223372036854775807",
          "2147483648",
          "%00",
          "1%00",
          "%ff",
          "%C0%AF",
          "%ED%A0%80",
          "%20",
          "%09",
          "%0d%0a",
          "1;a=1",
          "1%2F2",
          "%2e",
          "%5c",
          "%25",
          "%F0%9F%98%80",
          "%E2%80%AE",
          "%D9%A1",
          "%EF%BC%91",
          "%27%3B--",
          "null",
          "true",
          "*",
          "~",
          "$",
          "1,2",
          "(1)",
          "'1'",
          "@",
          ":",
          "&",
          "=");

  private static final List<String> ODD_PAIRS =
      List.of(
          "",
          "=",
          "&",
          "%00",
          "%00=%00",
          "a%00=1",
          "%ff=%ff",
          "no_such=1",
          "page",
          "page=",
          "page=1&page=2",
          "page[]=1",
          "page%5B0%5D=1",
          "page=%31",
          "page=1%00",
          "page=+1",
          "page=%2B1",
          "page=%201",
          "page=1;2",
          "page_size=%D9%A1",
          "ordering=",
          "ordering=,,",
          "ordering=-",
          "ordering=--id",
          "ordering=id,id,-id",
          "search=%",
          "search=%25",
          "search=%F0%9F%98%80",
          "search=%C3%28",
          "search=%00",
          "search=%EF%BF%BF",
          "search=a%20%26%20!b:*",
          "search=%5C",
          "search=%27",
          "format=../x",
          "x.y.z=1",
          "class.module.classLoader=1",
          "_method=DELETE");

  private static final List<String> RAW_TAILS =
      List.of(
          "%zz",
          "%",
          "%1",
          "%u0041",
          "?%",
          "?page=%",
          "?search=%zz",
          "?search=%u0041",
          "?a=b c",
          "?<>",
          "?a=|",
          "?a={}",
          "?a=^`",
          "?search=\u0436",
          "\u00ff",
          "?\u00e9=1",
          "#x",
          "?a=#",
          "//",
          "?" + "a&".repeat(1500),
          "?search=" + "x".repeat(3900),
          "?" + "page=1&".repeat(400),
          "\\",
          "..;/",
          ";/",
          "?a=\u0001",
          "?a=\u007f",
          "?[",
          "?page[0]=1");

  private final Randomness chance;
  private final OddValues odd;

  Targets(Randomness chance) {
    this.chance = chance;
    odd = new OddValues(chance);
  }

  /**
   * A path that is filled out.
   *
   * @param odd whether it may lead elsewhere
   */
  record Path(String text, boolean odd) {}

  Path path(Operation operation, Memory memory, Optional<String> foreign) {
    boolean strange = operation.hasPathParameter() && chance.of(0.025);
    String before = "";
    StringBuilder path = new StringBuilder();
    for (String part : operation.path().substring(1).split("/", -1)) {
      path.append('/');
      if (!part.startsWith("{")) {
        path.append(part);
        before = part.isEmpty() ? before : part;
      } else if (strange) {
        path.append(chance.one(ODD_PARTS));
      } else if (foreign.isPresent()) {
        path.append(foreign.get());
      } else {
        String name = part.substring(1, part.length() - 1);
        path.append(value(operation, memory, path.toString(), name, before));
      }
    }
    return new Path(path.toString(), strange);
  }

  private String value(Operation operation, Memory memory, String list, String name, String noun) {
    JsonNode schema =
        operation.parameters().stream()
            .filter(parameter -> parameter.isInPath() && parameter.name().equals(name))
            .findFirst()
            .map(Parameter::schema)
            .orElseThrow();
    if (schema.has("enum")
        || !schema.path("format").asString("").startsWith("int") && !name.equals("code")) {
      return escaped(new PlainValues(chance, memory, "").of(name, schema).asString("1"));
    }
    if (chance.of(0.03)) {
      return chance.one("999999999", "0", "9223372036854775807");
    }
    Optional<JsonNode> unfinished =
        operation.changes() && chance.of(0.7)
            ? memory.unfinishedIn(list, chance)
            : Optional.empty();
    return unfinished
        .or(() -> memory.idIn(list, chance))
        .or(() -> memory.recall(name.equals("id") ? Names.singular(noun) : name, "", chance))
        .map(id -> escaped(id.asString()))
        .orElse("1");
  }

  /** What it does not demand is asked so often. */
  double willingness() {
    return chance.one(0.0, 0.1, 0.3, 0.6);
  }

  List<String> query(Operation operation, Memory memory, String thing, double willingness) {
    List<String> query = new ArrayList<>();
    PlainValues plain = new PlainValues(chance, memory, thing);
    for (Parameter parameter : operation.queries()) {
      if (!parameter.required() && !chance.of(willingness)) {
        continue;
      }
      String name = parameter.name();
      String value =
          chance.of(0.2)
              ? odd.text(parameter.schema())
              : plain.of(name, parameter.schema()).asString("1");
      query.add(name + "=" + escaped(value));
      if (chance.of(0.02)) {
        query.add(name + "=" + escaped(odd.text(parameter.schema())));
      }
    }
    return query;
  }

  /** What a proper client would not put into a request line. */
  String rawTail() {
    return chance.one(RAW_TAILS);
  }

  String oddPair() {
    return chance.one(ODD_PAIRS);
  }

  private static String escaped(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
