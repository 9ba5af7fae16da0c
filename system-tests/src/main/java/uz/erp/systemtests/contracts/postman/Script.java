package uz.erp.systemtests.contracts.postman;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What Postman runs after an answer: is it as it should be, and what later requests need of it. */
final class Script {

  private static final int TRIES = 60;

  private final Step step;
  private final Described operation;
  private final int status;
  private final List<String> lines = new ArrayList<>();

  private Script(Step step, Described operation) {
    this.step = step;
    this.operation = operation;
    status = step.status() == null ? operation.firstSuccess() : step.status();
  }

  static List<String> of(Step step, Described operation) {
    return new Script(step, operation).written();
  }

  private List<String> written() {
    boolean json = hasJson();
    if (step.or() != null) {
      lines.add("if (pm.response.code !== " + status + ") {");
      lines.add("  const problem = pm.response.json();");
      line("  ", saysWhy("problem", step.or()));
      lines.add("} else {");
      check(json, "  ");
      lines.add("}");
      return List.copyOf(lines);
    }
    if (step.until() == null) {
      check(json, "");
      return List.copyOf(lines);
    }
    lines.add("const tries = Number(pm.collectionVariables.get(\"tries\") || 0);");
    lines.add("let ready = pm.response.code === " + status + ";");
    if (json && !step.until().isEmpty()) {
      lines.add("const seen = ready ? pm.response.json() : null;");
      step.until()
          .forEach(
              (pointer, value) ->
                  lines.add("ready = ready && " + path("seen", pointer) + " === " + value + ";"));
    }
    lines.add("if (!ready && tries < " + TRIES + ") {");
    lines.add("  // events take a moment");
    lines.add("  pm.collectionVariables.set(\"tries\", tries + 1);");
    lines.add("  pm.execution.setNextRequest(pm.info.requestId);");
    lines.add("  setTimeout(() => {}, 500);");
    lines.add("} else {");
    lines.add("  pm.collectionVariables.unset(\"tries\");");
    check(json, "  ");
    lines.add("}");
    return List.copyOf(lines);
  }

  private void check(boolean json, String indent) {
    line(
        indent,
        "pm.test(\"answers %d\", () => pm.response.to.have.status(%d));".formatted(status, status));
    if (!json) {
      if (!operation.content(status).isEmpty()) {
        line(
            indent,
            "pm.test(\"has its type\", () => pm.expect(pm.response.headers.get(\"Content-Type\"))"
                + ".to.match(/^("
                + String.join("|", types())
                + ")/));");
      }
      return;
    }
    line(indent, "const body = pm.response.json();");
    if (step.code() != null) {
      line(indent, saysWhy("body", step.code()));
    }
    line(indent, "pm.test(\"has its shape\", () => {");
    shape("body", schema(), indent + "  ");
    line(indent, "});");
    for (Map.Entry<String, String> saved : step.saved().entrySet()) {
      line(
          indent,
          "pm.collectionVariables.set(\"%s\", %s);"
              .formatted(saved.getKey(), path("body", saved.getValue())));
    }
  }

  private static String saysWhy(String place, String code) {
    return "pm.test(\"says why\", () => pm.expect(%s.code).to.equal(\"%s\"));"
        .formatted(place, code);
  }

  /** Of the answer itself, of the data in its envelope, and of the first of a list. */
  private void shape(String place, JsonNode described, String indent) {
    JsonNode schema = operation.resolved(described);
    if (schema.path("type").asString("").equals("array")) {
      line(indent, "pm.expect(%s).to.be.an(\"array\");".formatted(place));
      return;
    }
    JsonNode required = schema.path("required");
    if (!required.isEmpty()) {
      line(indent, "pm.expect(%s).to.include.all.keys(%s);".formatted(place, required));
    }
    JsonNode properties = schema.path("properties");
    if (place.equals("body") && properties.path("data").has("$ref")) {
      shape("body.data", properties.get("data"), indent);
    }
    JsonNode first = operation.resolved(properties.path("results").path("items")).path("required");
    if (!first.isEmpty()) {
      line(
          indent,
          "%s.results.slice(0, 1).forEach(one => pm.expect(one).to.include.all.keys(%s));"
              .formatted(place, first));
    }
  }

  private JsonNode schema() {
    JsonNode content = operation.content(status);
    return content
        .path(status < 400 ? "application/json" : "application/problem+json")
        .path("schema");
  }

  /** Unless another of the types is asked for. */
  private boolean hasJson() {
    return !schema().isMissingNode()
        && step.queries().getOrDefault("format", "json").equals("json");
  }

  private List<String> types() {
    return operation.content(status).propertyNames().stream()
        .map(type -> type.equals("*/*") ? "." : type.replace("/", "\\/").replace(".", "\\."))
        .toList();
  }

  private void line(String indent, String text) {
    lines.add(indent + text);
  }

  /** A JSON pointer as JavaScript has it. */
  private static String path(String root, String pointer) {
    StringBuilder path = new StringBuilder(root);
    for (String part : pointer.substring(1).split("/", -1)) {
      path.append(part.matches("\\d+") ? "[" + part + "]" : "." + part);
    }
    return path.toString();
  }
}
