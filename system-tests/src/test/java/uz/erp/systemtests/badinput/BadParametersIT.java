package uz.erp.systemtests.badinput;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.openapi.Parameter;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** Bad paths, queries and headers of every published operation. */
@Journey
@TestInstance(Lifecycle.PER_CLASS)
class BadParametersIT {

  private static final String NOWHERE = "999999999";

  private static final List<String> IN_A_PATH =
      List.of(
          "0",
          "-1",
          "abc",
          "1.5",
          "99999999999999999999",
          "2000000000",
          "%00",
          "1%00",
          "%ff",
          "%20",
          "1;x=1",
          "1%2F2",
          "%2e%2e",
          "%F0%9F%98%80",
          "%27%3B--",
          // twice in one path it must still be a request line, which Netty takes up to 4096
          "x".repeat(1500));

  private static final List<String> IN_A_QUERY =
      List.of(
          "",
          "%20",
          "abc",
          "-1",
          "0",
          "1.5",
          "99999999999999999999",
          "1e9",
          "%00",
          "a%00b",
          "%ff",
          "%F0%9F%98%80",
          "true",
          "null",
          "-",
          "--id",
          "id,name",
          "%27%3B--",
          "%25",
          "_",
          "2026-02-30",
          "%2B999999999-01-01",
          "x".repeat(3000));

  /** What so many operations have is read by the same code, and they alternate. */
  private static final int COMMON = 4;

  private static final List<Map.Entry<String, String>> HEADERS =
      List.of(
          Map.entry("Accept", "application/xml"),
          Map.entry("Accept", "no type at all"),
          Map.entry("Accept-Language", "%%%,;q=x"),
          Map.entry("If-Match", "no tag"),
          Map.entry("If-Match", "\"99999999999999999999\""),
          Map.entry("Idempotency-Key", "k".repeat(300)),
          Map.entry("Content-Type", "nonsense"),
          Map.entry("Content-Type", "application/json;charset=none-such"),
          Map.entry("Content-Encoding", "gzip"),
          Map.entry("traceparent", "00-xyz"),
          Map.entry("Range", "bytes=5-1"),
          Map.entry("X-HTTP-Method-Override", "DELETE"),
          Map.entry("Origin", "null"));

  private final Sweep sweep;
  private final Map<String, Long> uses;

  BadParametersIT(Suite suite) {
    sweep = new Sweep(suite);
    uses =
        Documents.published().operations().stream()
            .flatMap(operation -> operation.queries().stream())
            .collect(Collectors.groupingBy(Parameter::name, Collectors.counting()));
  }

  @AfterAll
  void end() {
    sweep.close();
  }

  @TestFactory
  Stream<DynamicTest> aBadPathOrQueryIsAProblem() {
    return sweep.each(operation -> true, this::pathsAndQueries);
  }

  @TestFactory
  Stream<DynamicTest> aBadHeaderIsAProblem() {
    return sweep.each(operation -> true, this::headers);
  }

  private void pathsAndQueries(Operation operation, Complaints complaints) {
    Api owner = sweep.stores().ownerFor(operation);
    if (operation.hasPathParameter()) {
      for (String value : IN_A_PATH) {
        complaints.judgeLoosely(
            "path " + value, () -> owner.send(operation.method(), operation.pathWith(value), null));
      }
    }
    String path = sweep.path(operation, owner);
    for (Parameter query : operation.queries()) {
      for (String value : IN_A_QUERY) {
        if (isCommon(query) && !SampledPlaces.has(value, operation + query.name())) {
          continue;
        }
        String asked = path + "?" + query.name() + "=" + value + needed(operation, query);
        complaints.judge(query.name() + "=" + value, () -> Sweep.send(owner, operation, asked));
      }
      String twice = path + "?" + query.name() + "=1&" + query.name() + "=2";
      complaints.judge(query.name() + " twice", () -> Sweep.send(owner, operation, twice));
      for (String wrong : wrong(query)) {
        String asked = path + "?" + query.name() + "=" + wrong + needed(operation, query);
        complaints.mustName(
            query.name(), query.name() + "=" + wrong, () -> Sweep.send(owner, operation, asked));
      }
    }
    complaints.judgeLoosely(
        "query %", () -> owner.send(operation.method(), path + "?%00=%00&&=&%ff", null));
  }

  private boolean isCommon(Parameter query) {
    return uses.getOrDefault(query.name(), 0L) >= COMMON;
  }

  /** The other parameters without which it is refused whatever this one says. */
  private static String needed(Operation operation, Parameter but) {
    return operation.queries().stream()
        .filter(query -> query.required() && !query.name().equals(but.name()))
        .map(query -> "&" + query.name() + "=" + Samples.of(query.schema()).asString())
        .collect(Collectors.joining());
  }

  /** What the parameter's schema does not allow. */
  private static List<String> wrong(Parameter query) {
    JsonNode schema = query.schema();
    if (query.name().equals("ordering")) {
      return List.of("no_such_field", "-no_such_field");
    }
    if (schema.has("enum")) {
      return List.of("no_such_value");
    }
    return switch (Samples.type(schema)) {
      case "integer" ->
          schema.has("minimum") && schema.has("maximum")
              ? List.of("abc", "1.5", "9223372036854775808", below(schema), above(schema))
              : List.of("abc", "1.5", "9223372036854775808");
      case "boolean" -> List.of("perhaps");
      default ->
          schema.path("format").asString("").startsWith("date")
              ? List.of("yesterday", "2026-02-30")
              : List.of();
    };
  }

  private static String below(JsonNode schema) {
    return String.valueOf(schema.get("minimum").longValue() - 1);
  }

  private static String above(JsonNode schema) {
    return String.valueOf(schema.get("maximum").longValue() + 1);
  }

  private void headers(Operation operation, Complaints complaints) {
    Api owner = sweep.stores().ownerFor(operation);
    // at nothing that exists: what a header spoils is refused, and what it does not ends nothing
    String path = operation.hasPathParameter() ? operation.pathWith(NOWHERE) : operation.path();
    for (Map.Entry<String, String> header : HEADERS) {
      String what = header.getKey() + ": " + header.getValue();
      if (SampledPlaces.has(what, operation.toString())) {
        Api client = owner.with(header.getKey(), header.getValue());
        complaints.judgeLoosely(
            what, () -> client.send(operation.method(), path, Sweep.body(operation)));
      }
    }
    complaints.judgeLoosely("PROPFIND", () -> owner.send("PROPFIND", path, null));
    complaints.judgeLoosely("OPTIONS", () -> owner.send("OPTIONS", path, null));
    Answer plain = owner.get("/health");
    complaints.demand("health after it", plain, plain.status() == 200, "200");
  }
}
