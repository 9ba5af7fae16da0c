package uz.erp.systemtests.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed schemas and samples of all services' events, by the events' types. */
final class EventFiles {

  private static final String SCHEMA = ".schema.json";
  private static final String SAMPLE = ".sample.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SortedMap<String, JsonNode> schemas = new TreeMap<>();
  private final SortedMap<String, JsonNode> samples = new TreeMap<>();

  private EventFiles() {}

  /** Those beside the sources of the services that publish them. */
  static EventFiles in(Path root) {
    EventFiles files = new EventFiles();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.sorted().toList()) {
        Path folder = module.resolve("src/main/resources/events");
        if (Files.isDirectory(folder)) {
          files.add(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  SortedMap<String, JsonNode> schemas() {
    return schemas;
  }

  /**
   * @throws IllegalArgumentException when there is none
   */
  JsonNode sample(String type) {
    JsonNode sample = samples.get(type);
    if (sample == null) {
      throw new IllegalArgumentException("no sample of " + type);
    }
    return sample;
  }

  private void add(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.toList()) {
        String name = file.getFileName().toString();
        JsonNode read = JSON.readTree(Files.readString(file));
        if (name.endsWith(SCHEMA)) {
          schemas.put(name.substring(0, name.length() - SCHEMA.length()), read);
        } else if (name.endsWith(SAMPLE)) {
          samples.put(name.substring(0, name.length() - SAMPLE.length()), read);
        }
      }
    }
  }
}
