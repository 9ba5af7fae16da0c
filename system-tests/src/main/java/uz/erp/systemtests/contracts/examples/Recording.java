package uz.erp.systemtests.contracts.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.openapi.Parameter;

/** What one run of the collection gives: an example of each operation that did what it is for. */
final class Recording {

  private final Documents documents;
  private final Tidying tidying;
  private final Map<Operation, ObjectNode> examples = new LinkedHashMap<>();
  private final List<JsonNode> problems = new ArrayList<>();

  private Recording(Documents documents, Tidying tidying) {
    this.documents = documents;
    this.tidying = tidying;
  }

  static Recording of(List<Exchange> exchanges, Documents documents, Tidying tidying) {
    Recording recording = new Recording(documents, tidying);
    exchanges.forEach(recording::take);
    return recording;
  }

  /** By their operations; those that have nothing to show are not among them. */
  Map<Operation, ObjectNode> examples() {
    return Map.copyOf(examples);
  }

  /**
   * A problem that any operation may answer with; one of a form has members named like its fields.
   */
  Optional<JsonNode> problem() {
    return problems.stream().findFirst();
  }

  private void take(Exchange exchange) {
    if (exchange.status() >= 400
        && exchange.answer() instanceof ObjectNode answer
        && !answer.has("errors")) {
      problems.add(tidying.answer(answer));
    }
    Operation operation =
        documents
            .find(exchange.method(), exchange.path())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no document has " + exchange.method() + " " + exchange.path()));
    if (exchange.status() == success(operation)) {
      ObjectNode example = example(operation, exchange);
      if (!example.isEmpty()) {
        examples.putIfAbsent(operation, example);
      }
    }
  }

  private static int success(Operation operation) {
    return operation.statuses().stream()
        .mapToInt(Integer::intValue)
        .filter(status -> status / 100 == 2)
        .min()
        .orElseThrow();
  }

  private ObjectNode example(Operation operation, Exchange exchange) {
    ObjectNode example = JsonNodeFactory.instance.objectNode();
    putPath(example, operation, exchange);
    for (Parameter parameter : operation.queries()) {
      String value = exchange.queries().get(parameter.name());
      if (parameter.required() && value != null) {
        put(example.withObjectProperty("query"), parameter, value);
      }
    }
    if (exchange.body() != null) {
      example.set("request", tidying.request(exchange.body()));
    }
    if (exchange.answer() != null) {
      example
          .putObject("responses")
          .set(String.valueOf(exchange.status()), tidying.answer(exchange.answer()));
    }
    return example;
  }

  private void putPath(ObjectNode example, Operation operation, Exchange exchange) {
    String[] described = operation.path().split("/", -1);
    String[] asked = exchange.path().split("/", -1);
    for (int i = 0; i < described.length; i++) {
      for (Parameter parameter : operation.parameters()) {
        if (parameter.isInPath() && described[i].equals("{" + parameter.name() + "}")) {
          put(example.withObjectProperty("path"), parameter, asked[i]);
        }
      }
    }
  }

  private void put(ObjectNode values, Parameter parameter, String value) {
    if (parameter.schema().path("type").asString("").equals("integer")) {
      values.put(parameter.name(), Long.parseLong(value));
    } else {
      values.put(parameter.name(), tidying.text(value));
    }
  }
}
