package uz.erp.systemtests.contracts.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.openapi.ClosedSchemas;

/** Whether a document has an example wherever one is wanted, and each is as its schema says. */
final class Shown {

  private final JsonNode document;
  private final ClosedSchemas schemas;
  private final List<String> complaints = new ArrayList<>();

  private Shown(JsonNode document) {
    this.document = document;
    schemas = new ClosedSchemas(document);
  }

  static List<String> complaints(JsonNode document) {
    Shown shown = new Shown(document);
    document.path("paths").forEach(path -> path.forEach(shown::operation));
    document.at("/components/responses").forEach(answer -> shown.content("a response", answer));
    return List.copyOf(shown.complaints);
  }

  private void operation(JsonNode operation) {
    String name = operation.path("operationId").stringValue();
    for (JsonNode parameter : operation.path("parameters")) {
      String place = parameter.path("in").stringValue();
      if (place.equals("path")
          || (place.equals("query") && parameter.path("required").asBoolean(false))) {
        example(name + " " + parameter.path("name").stringValue(), parameter);
      }
    }
    content(name + " request", resolved(operation.path("requestBody")));
    for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
      if (answer.getKey().startsWith("2")) {
        content(name + " " + answer.getKey(), resolved(answer.getValue()));
      }
    }
  }

  private void content(String where, JsonNode body) {
    Set<Map.Entry<String, JsonNode>> forms = body.path("content").properties();
    // What also comes as JSON is shown as that.
    boolean json = forms.stream().anyMatch(form -> form.getKey().endsWith("json"));
    for (Map.Entry<String, JsonNode> form : forms) {
      if (json ? form.getKey().endsWith("json") : form.getKey().startsWith("text/")) {
        example(where, form.getValue());
      }
    }
  }

  private void example(String where, JsonNode described) {
    if (described.has("example")) {
      schemas
          .complaints(described.path("schema"), described.get("example").toString())
          .forEach(complaint -> complaints.add(where + ": " + complaint));
    } else {
      complaints.add(where + ": no example");
    }
  }

  private JsonNode resolved(JsonNode part) {
    String reference = part.path("$ref").asString("");
    return reference.isEmpty() ? part : document.at(reference.substring(1));
  }
}
