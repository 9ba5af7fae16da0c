package uz.erp.systemtests.badinput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Json;

/** All operations of the committed OpenAPI documents; those that end something come last. */
final class PublishedOperations {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private PublishedOperations() {}

  static List<Operation> read(Path folder) throws IOException {
    List<Operation> operations = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        operations.addAll(of(Json.read(Files.readAllBytes(file))));
      }
    }
    operations.sort(Comparator.comparing(Operation::endsSomething));
    return List.copyOf(operations);
  }

  private static List<Operation> of(JsonNode document) {
    Samples samples = new Samples(document);
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(operation(method.getKey(), path.getKey(), method.getValue(), samples));
        }
      }
    }
    return operations;
  }

  private static Operation operation(
      String method, String path, JsonNode description, Samples samples) {
    List<String> queries = new ArrayList<>();
    for (JsonNode parameter : description.path("parameters")) {
      if (parameter.path("in").asString("").equals("query")) {
        queries.add(parameter.get("name").stringValue());
      }
    }
    JsonNode schema = bodySchema(description);
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        List.copyOf(queries),
        schema == null ? null : samples.of(schema),
        schema == null ? List.of() : samples.required(schema),
        description.path("security").isMissingNode() || description.path("security").isEmpty());
  }

  private static @Nullable JsonNode bodySchema(JsonNode description) {
    for (JsonNode content : description.path("requestBody").path("content")) {
      return content.get("schema");
    }
    return null;
  }
}
