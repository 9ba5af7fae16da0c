package uz.erp.systemtests.manifests;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes config maps and secrets of literals and files. */
final class Generators {

  private Generators() {}

  static void generate(
      Path folder, Kustomization.Generator from, String kind, List<Resource> into) {
    Map<String, String> data = data(folder, from);
    boolean merge = "merge".equals(from.behavior());
    if (from.behavior() != null && !merge) {
      throw new IllegalArgumentException("behavior: " + from.behavior());
    }
    Resource there =
        into.stream().filter(each -> each.is(kind, from.name())).findAny().orElse(null);
    if (merge != (there != null)) {
      throw new IllegalArgumentException(
          from.name() + (merge ? " is not there to merge with" : " is there already"));
    }
    if (there == null) {
      there = new Resource(empty(kind, from.name()), true);
      into.add(there);
    }
    ObjectNode target = there.body().withObject("/data");
    data.forEach((key, value) -> target.put(key, kind.equals("Secret") ? inBase64(value) : value));
  }

  private static ObjectNode empty(String kind, String name) {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    made.put("apiVersion", "v1").put("kind", kind);
    made.withObject("/metadata").put("name", name);
    if (kind.equals("Secret")) {
      made.put("type", "Opaque");
    }
    return made;
  }

  private static String inBase64(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> data(Path folder, Kustomization.Generator from) {
    Map<String, String> data = new LinkedHashMap<>();
    Kustomization.each(from.literals()).forEach(line -> put(data, line));
    Kustomization.each(from.files())
        .forEach(
            file -> {
              Path path = Folders.inside(folder, file);
              data.put(path.getFileName().toString(), read(path));
            });
    Kustomization.each(from.envs()).stream()
        .flatMap(file -> read(Folders.inside(folder, file)).lines())
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> put(data, line));
    return data;
  }

  private static void put(Map<String, String> data, String line) {
    int equals = line.indexOf('=');
    if (equals < 1 || line.endsWith("\"") || line.endsWith("'")) {
      throw new IllegalArgumentException("not NAME=VALUE without quotes: " + line);
    }
    data.put(line.substring(0, equals), line.substring(equals + 1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
