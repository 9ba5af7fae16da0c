package uz.erp.systemtests.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.suite.Suite;

/** All published documents: their operations, and whether an answer fits them. */
public final class Documents {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String SUFFIX = "-service.json";

  private final List<Operation> operations = new ArrayList<>();
  private final AnswerSchemas schemas = new AnswerSchemas();

  private Documents() {}

  /** Those in {@code docs/openapi}. */
  public static Documents published() {
    Documents documents = new Documents();
    Path folder = Suite.root().resolve("docs/openapi");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        documents.add(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    documents.operations.sort(Comparator.comparing(Operation::endsSomething));
    return documents;
  }

  /** In the order of the documents; those that end something come last. */
  public List<Operation> operations() {
    return List.copyOf(operations);
  }

  public Optional<Operation> find(String method, String path) {
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    return operations.stream()
        .filter(operation -> operation.matches(method, plain))
        // a path that is spelt out goes before one with a variable
        .min(
            Comparator.comparing(
                operation -> operation.path().chars().filter(c -> c == '{').count()));
  }

  /** What in a JSON answer is not as the operation's document says; empty when all is. */
  public List<String> complaints(Operation operation, Answer answer) {
    return schemas.complaints(operation, answer);
  }

  private void add(Path file) throws IOException {
    String name = file.getFileName().toString();
    String service = name.substring(0, name.length() - SUFFIX.length());
    JsonNode document = Json.read(Files.readAllBytes(file));
    schemas.add(service, document);
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              operation(service, document, method.getKey(), path.getKey(), method.getValue()));
        }
      }
    }
  }

  private static Operation operation(
      String service, JsonNode document, String method, String path, JsonNode described) {
    JsonNode content = resolved(document, described.path("requestBody")).path("content");
    String type = content.propertyNames().stream().findFirst().orElse("");
    JsonNode body = content.path(type).path("schema");
    Set<Integer> statuses = new LinkedHashSet<>();
    described.path("responses").propertyNames().forEach(s -> statuses.add(Integer.valueOf(s)));
    return new Operation(
        service,
        method.toUpperCase(Locale.ROOT),
        path,
        described.path("operationId").asString(""),
        parameters(document, described),
        body.isMissingNode() ? null : inlined(document, body, 0),
        type,
        described.path("requestBody").path("required").asBoolean(false),
        Set.copyOf(statuses),
        permissions(described),
        described.path("security").isMissingNode() || described.path("security").isEmpty());
  }

  private static List<Parameter> parameters(JsonNode document, JsonNode described) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode reference : described.path("parameters")) {
      JsonNode parameter = resolved(document, reference);
      parameters.add(
          new Parameter(
              parameter.path("name").stringValue(),
              parameter.path("in").stringValue(),
              parameter.path("required").asBoolean(false),
              inlined(document, parameter.path("schema"), 0)));
    }
    return List.copyOf(parameters);
  }

  private static @Nullable List<String> permissions(JsonNode described) {
    if (!described.has("x-permissions")) {
      return null;
    }
    List<String> permissions = new ArrayList<>();
    described.get("x-permissions").forEach(permission -> permissions.add(permission.stringValue()));
    return List.copyOf(permissions);
  }

  private static JsonNode resolved(JsonNode document, JsonNode described) {
    String reference = described.path("$ref").asString("");
    return reference.isEmpty() ? described : document.at(reference.substring(1));
  }

  /** With what it refers to in place of the references. */
  private static JsonNode inlined(JsonNode document, JsonNode described, int depth) {
    JsonNode choice = described.path("anyOf");
    if (choice.size() == 2 && choice.get(1).path("type").asString("").equals("null")) {
      return orNull(inlined(document, choice.get(0), depth));
    }
    JsonNode schema = resolved(document, described).deepCopy();
    if (depth < 6 && schema instanceof ObjectNode object) {
      if (object.has("items")) {
        object.set("items", inlined(document, object.get("items"), depth + 1));
      }
      if (object.path("properties") instanceof ObjectNode properties) {
        for (String name : List.copyOf(properties.propertyNames())) {
          properties.set(name, inlined(document, properties.get(name), depth + 1));
        }
      }
    }
    return schema;
  }

  private static JsonNode orNull(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      String type = object.path("type").asString("");
      object.putArray("type").add(type).add("null");
    }
    return schema;
  }
}
