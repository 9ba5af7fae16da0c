package uz.erp.systemtests.contracts.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import uz.erp.systemtests.contracts.configuration.Placeholders.Read;

/** Which part reads which environment variable, and with which default. */
final class Readers {

  private static final String MAIN = "/src/main/";

  /** It sets the variables of suites that it starts. */
  private static final String TESTS = "system-tests/";

  private final SortedMap<String, SortedMap<String, Optional<String>>> defaults = new TreeMap<>();

  private Readers() {}

  static Readers in(Path root) {
    Readers readers = new Readers();
    files(root).forEach(file -> readers.read(root, root.relativize(file).toString()));
    return readers;
  }

  /** Of each reader of the variable, its default, which may be empty. */
  SortedMap<String, String> of(String variable) {
    SortedMap<String, String> readers = new TreeMap<>();
    defaults
        .getOrDefault(variable, new TreeMap<>())
        .forEach((reader, value) -> readers.put(reader, value.orElse("")));
    return readers;
  }

  List<String> variables() {
    return List.copyOf(defaults.keySet());
  }

  private void read(Path root, String path) {
    if (path.equals("erp") || path.startsWith("infra/dev/")) {
      add("`./erp`", root, path, Placeholders::inBraces);
    } else if (path.equals("infra/compose.yaml")) {
      add("Compose", root, path, Placeholders::inBraces);
    } else if (path.equals("infra/env.example")) {
      add("Compose", root, path, Placeholders::assigned);
    } else if (path.contains(MAIN) && !path.startsWith(TESTS)) {
      String part = reader(path.substring(0, path.indexOf(MAIN)));
      if (path.contains(MAIN + "resources/")) {
        add(part, root, path, Placeholders::inBraces);
      } else {
        add(part, root, path, Placeholders::inJava);
        add(part, root, path, Placeholders::inBraces);
      }
    }
  }

  private static String reader(String module) {
    return switch (module) {
      case "platform/core" -> "all parts";
      case "platform/embedded", "platform/test-support" -> "tests";
      default -> module.startsWith("platform/") ? "all services" : module;
    };
  }

  private void add(String reader, Path root, String path, Function<String, List<Read>> search) {
    for (Read read : search.apply(text(root.resolve(path)))) {
      SortedMap<String, Optional<String>> ofVariable =
          defaults.computeIfAbsent(read.variable(), any -> new TreeMap<>());
      Optional<String> value = Optional.ofNullable(read.defaultValue());
      ofVariable.merge(reader, value, (first, next) -> first.or(() -> next));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of main code and scripts, in a fixed order: in a service's file the first profile counts. */
  private static List<Path> files(Path root) {
    return Stream.concat(
            Stream.of(root.resolve("erp"), root.resolve("infra/env.example")),
            Stream.of(
                    Map.entry("infra", ".yaml"),
                    Map.entry("infra/dev", ".sh"),
                    Map.entry("", "application.yml"),
                    Map.entry("", "platform-defaults.properties"),
                    Map.entry("", ".java"))
                .flatMap(place -> Sources.below(root.resolve(place.getKey()), place.getValue())))
        .filter(Files::exists)
        .distinct()
        .toList();
  }
}
