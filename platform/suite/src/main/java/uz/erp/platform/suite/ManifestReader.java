package uz.erp.platform.suite;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the file; a misspelt field or a value of the wrong kind is refused, not passed over. */
final class ManifestReader {

  private static final Set<String> FIELDS =
      Set.of(
          "port",
          "api",
          "streams",
          "publishes",
          "consumes",
          "calls",
          "secrets",
          "uploads",
          "egress",
          "replicas");

  private static final int REPLICAS = 3;

  private final String service;
  private final Map<?, ?> fields;

  private ManifestReader(String service, Map<?, ?> fields) {
    this.service = service;
    this.fields = fields;
  }

  static SuiteManifest read(InputStream file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Object content = new Yaml(new SafeConstructor(options)).load(file);
    if (!(content instanceof Map<?, ?> top)
        || !(top.get("services") instanceof Map<?, ?> services)
        || top.size() != 1) {
      throw new IllegalArgumentException("suite.yaml: one field, services, is expected");
    }
    List<ServiceEntry> entries = new ArrayList<>();
    services.forEach((name, fields) -> entries.add(entry(String.valueOf(name), fields)));
    return new SuiteManifest(entries);
  }

  private static ServiceEntry entry(String name, @Nullable Object fields) {
    if (!(fields instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("suite.yaml, service " + name + ": fields are expected");
    }
    map.keySet().stream()
        .filter(field -> !FIELDS.contains(String.valueOf(field)))
        .findFirst()
        .ifPresent(
            field -> {
              throw new IllegalArgumentException(
                  "suite.yaml, service " + name + ": unknown field " + field);
            });
    return new ManifestReader(name, map).entry();
  }

  private ServiceEntry entry() {
    return new ServiceEntry(
        service,
        field("port", Integer.class, 0),
        field("api", String.class, service),
        texts("streams"),
        texts("publishes"),
        texts("consumes"),
        texts("calls"),
        secrets(),
        field("uploads", Boolean.class, false),
        field("egress", Boolean.class, false),
        field("replicas", Integer.class, REPLICAS));
  }

  private <T> T field(String name, Class<T> type, T otherwise) {
    Object value = fields.get(name);
    return value == null ? otherwise : cast(name, type, value);
  }

  private List<String> texts(String name) {
    List<?> given = field(name, List.class, List.of());
    List<String> texts = new ArrayList<>();
    given.forEach(text -> texts.add(cast(name, String.class, text)));
    return List.copyOf(texts);
  }

  private SortedMap<String, String> secrets() {
    SortedMap<String, String> secrets = new TreeMap<>();
    Map<?, ?> given = field("secrets", Map.class, Map.of());
    given.forEach(
        (variable, file) ->
            secrets.put(
                cast("secrets", String.class, variable), cast("secrets", String.class, file)));
    return Collections.unmodifiableSortedMap(secrets);
  }

  private <T> T cast(String name, Class<T> type, @Nullable Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "suite.yaml, service %s: %s has the wrong kind of value".formatted(service, name));
    }
    return type.cast(value);
  }
}
