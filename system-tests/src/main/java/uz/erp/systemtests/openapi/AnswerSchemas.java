package uz.erp.systemtests.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;

/** Holds answers against the documents; a field that no document knows is wrong. */
final class AnswerSchemas {

  /** Of what is handed out as it was once handed in. */
  private static final String ANY_TYPE = "*/*";

  private final KnownProblems problemCodes = new KnownProblems();
  private final Map<String, JsonNode> documents = new HashMap<>();
  private final Map<String, ClosedSchemas> schemas = new HashMap<>();

  void add(String service, JsonNode document) {
    documents.put(service, document);
    schemas.put(service, new ClosedSchemas(document));
  }

  List<String> complaints(Operation operation, Answer answer) {
    JsonNode response = response(operation, answer.status());
    boolean tagged = answer.header("ETag").isPresent();
    if (tagged != response.path("headers").has("ETag")) {
      return List.of(tagged ? "an ETag that the document does not tell of" : "no ETag");
    }
    JsonNode content = response.path("content");
    String type = answer.header("Content-Type").orElse("").replaceAll(";.*", "");
    if (content.isMissingNode() || content.isEmpty()) {
      return answer.bytes().length == 0
          ? List.of()
          : List.of("a body where the document has none for " + answer.status());
    }
    if (!content.has(type) && !content.has(ANY_TYPE)) {
      return List.of("type " + type + " instead of " + content.propertyNames());
    }
    if (!content.has(type) || !type.endsWith("json")) {
      return List.of();
    }
    List<String> misfits =
        Objects.requireNonNull(schemas.get(operation.service()))
            .complaints(content.get(type).path("schema"), answer.text());
    return misfits.isEmpty() ? problemCodes.complaints(described(operation), answer) : misfits;
  }

  private JsonNode response(Operation operation, int status) {
    JsonNode response = described(operation).path("responses").path(String.valueOf(status));
    String reference = response.path("$ref").asString("");
    return reference.isEmpty() ? response : document(operation).at(reference.substring(1));
  }

  private JsonNode described(Operation operation) {
    return document(operation)
        .path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  private JsonNode document(Operation operation) {
    return Objects.requireNonNull(documents.get(operation.service()));
  }
}
