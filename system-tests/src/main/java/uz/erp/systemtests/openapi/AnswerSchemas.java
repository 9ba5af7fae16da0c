package uz.erp.systemtests.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Json;

/** Holds answers against the schemas of the documents; a field that no document knows is wrong. */
final class AnswerSchemas {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A problem repeats the fields of its errors as members of its own. */
  private static final String PROBLEM = "Problem";

  /** Of what is handed out as it was once handed in. */
  private static final String ANY_TYPE = "*/*";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final KnownProblems problemCodes = new KnownProblems();
  private final Map<String, JsonNode> documents = new HashMap<>();
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  void add(String service, JsonNode document) {
    documents.put(service, document);
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
    String key = operation + " " + answer.status();
    Schema schema =
        schemas.computeIfAbsent(key, k -> schema(operation, content.get(type).path("schema")));
    List<String> misfits =
        schema.validate(answer.text(), InputFormat.JSON).stream().map(Error::toString).toList();
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

  /** The schema with all that it may refer to, as one document. */
  private Schema schema(Operation operation, JsonNode described) {
    ObjectNode whole = NODES.objectNode();
    ObjectNode all = whole.putObject("components").putObject("schemas");
    document(operation)
        .at("/components/schemas")
        .properties()
        .forEach(
            named ->
                all.set(named.getKey(), strict(named.getValue(), !named.getKey().equals(PROBLEM))));
    whole.set("allOf", NODES.arrayNode().add(strict(described, false)));
    return registry.getSchema(
        new String(Json.bytes(whole), StandardCharsets.UTF_8), InputFormat.JSON);
  }

  /**
   * Closed for fields that are not listed; and with a choice of two in place of two types, because
   * the validator fails on null where a minimum stands beside them.
   */
  private static JsonNode strict(JsonNode schema, boolean closed) {
    if (schema instanceof ArrayNode array) {
      ArrayNode copy = NODES.arrayNode();
      array.forEach(part -> copy.add(strict(part, closed)));
      return copy;
    }
    if (!(schema instanceof ObjectNode)) {
      return schema;
    }
    ObjectNode copy = NODES.objectNode();
    schema.properties().forEach(part -> copy.set(part.getKey(), strict(part.getValue(), closed)));
    if (closed
        && copy.path("properties").isObject()
        && copy.path("type").isString()
        && !copy.has("additionalProperties")) {
      copy.put("additionalProperties", false);
    }
    if (copy.path("type") instanceof ArrayNode types && types.size() > 1) {
      return choice(copy, types);
    }
    return copy;
  }

  private static ObjectNode choice(ObjectNode schema, ArrayNode types) {
    ArrayNode choices = NODES.arrayNode();
    for (JsonNode type : types) {
      if (type.asString("").equals("null")) {
        choices.addObject().put("type", "null");
      } else {
        choices.add(schema.deepCopy().set("type", type));
      }
    }
    ObjectNode choice = NODES.objectNode();
    choice.set("anyOf", choices);
    return choice;
  }
}
