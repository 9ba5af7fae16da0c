package uz.erp.systemtests.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import uz.erp.systemtests.contracts.configuration.ConfigurationPage;
import uz.erp.systemtests.contracts.postman.PostmanCollection;

/**
 * Every file that is made of the services' published documents, by its path in the repository; what
 * is committed must be the same to the byte.
 */
public final class Made {

  private static final String OPENAPI = "docs/openapi/";
  private static final String POSTMAN = "ERP_v2_Full.postman_collection.json";
  private static final String ORDER = "docs/integrators/postman.yaml";
  private static final String EVENTS = "docs/asyncapi/events.yaml";
  private static final String ASYNCAPI = "docs/asyncapi/erp.yaml";
  private static final String PROBLEMS = "docs/integrators/problems.md";
  private static final String CONFIGURATION = "docs/configuration.md";
  private static final String SUFFIX = "-service.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .build();

  private final Path root;
  private final SortedMap<String, String> files = new TreeMap<>();

  private Made(Path root) {
    this.root = root;
  }

  /**
   * @param root the repository's top folder
   */
  public static Made of(Path root) {
    Made made = new Made(root);
    made.make();
    return made;
  }

  /** Those whose committed copy is another or missing. */
  public List<String> stale() {
    List<String> stale = new ArrayList<>();
    files.forEach(
        (path, text) -> {
          if (!text.equals(read(root.resolve(path)))) {
            stale.add(path);
          }
        });
    return List.copyOf(stale);
  }

  /** Puts all of them in their places. */
  public void write() {
    files.forEach(
        (path, text) -> {
          try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Their paths. */
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  private void make() {
    SortedMap<String, JsonNode> services = services(root);
    ObjectNode bundle = Bundle.of(services);
    files.put(OPENAPI + "erp.json", text(bundle));
    files.put(OPENAPI + "3.0/erp.json", text(OlderOpenApi.of(bundle)));
    String order = read(root.resolve(ORDER));
    if (!order.isEmpty()) {
      files.put(POSTMAN, text(PostmanCollection.of(bundle, order)));
    }
    String events = read(root.resolve(EVENTS));
    if (!events.isEmpty()) {
      String version = bundle.at("/info/version").stringValue();
      files.put(
          ASYNCAPI,
          YAML.writeValueAsString(
              AsyncApi.of(YAML.readTree(events), version, EventFiles.in(root))));
    }
    if (Files.isDirectory(root.resolve("platform"))) {
      files.put(PROBLEMS, ProblemsPage.of(root));
    }
    String meanings = read(root.resolve(ConfigurationPage.MEANINGS));
    if (!meanings.isEmpty()) {
      files.put(CONFIGURATION, ConfigurationPage.of(root, meanings).text());
    }
    services.forEach(
        (service, document) ->
            files.put(OPENAPI + "3.0/" + service + SUFFIX, text(OlderOpenApi.of(document))));
  }

  /** The published document of each service by its name, like {@code catalog}. */
  static SortedMap<String, JsonNode> services(Path root) {
    SortedMap<String, JsonNode> services = new TreeMap<>(Comparator.naturalOrder());
    try (Stream<Path> found = Files.list(root.resolve(OPENAPI))) {
      found
          .filter(file -> file.toString().endsWith(SUFFIX))
          .forEach(
              file -> {
                String name = file.getFileName().toString();
                services.put(
                    name.substring(0, name.length() - SUFFIX.length()), JSON.readTree(read(file)));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return services;
  }

  static String text(JsonNode document) {
    return JSON.writeValueAsString(document) + "\n";
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
