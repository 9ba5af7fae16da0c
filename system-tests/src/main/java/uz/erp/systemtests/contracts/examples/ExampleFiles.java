package uz.erp.systemtests.contracts.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.client.Json;

/** Where the services and their starter keep examples, as {@code OperationExamples} reads them. */
final class ExampleFiles {

  private final Path root;

  /**
   * @param root the repository's top folder
   */
  ExampleFiles(Path root) {
    this.root = root;
  }

  /** The examples of a service by their operationIds; none when it has no such file. */
  SortedMap<String, JsonNode> read(String service) {
    SortedMap<String, JsonNode> examples = new TreeMap<>();
    Path file = file(service);
    if (Files.exists(file)) {
      try {
        Json.read(Files.readAllBytes(file))
            .properties()
            .forEach(example -> examples.put(example.getKey(), example.getValue()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return examples;
  }

  void write(String service, SortedMap<String, JsonNode> examples) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    examples.forEach(all::set);
    write(file(service), all);
  }

  boolean hasProblem() {
    return Files.exists(problemFile());
  }

  void writeProblem(JsonNode problem) {
    write(problemFile(), problem);
  }

  private Path file(String service) {
    return root.resolve(service + "-service/src/main/resources/openapi/examples.json");
  }

  private Path problemFile() {
    return root.resolve("platform/openapi/src/main/resources/openapi/problem-example.json");
  }

  private static void write(Path file, JsonNode content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, new String(Json.pretty(content), StandardCharsets.UTF_8).stripTrailing() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
