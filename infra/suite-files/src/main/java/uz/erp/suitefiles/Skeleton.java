package uz.erp.suitefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a new service: the smallest that compiles, starts, isolates stores and is
 * documented, with one example of a feature.
 *
 * @param root top folder of the repository
 * @param service what the templates speak of
 */
record Skeleton(Path root, NewService service) {

  private static final String MAIN = "<%artifact%>/src/main/java/uz/erp/<%name%>/";
  private static final String RESOURCES = "<%artifact%>/src/main/resources/";
  private static final String TEST = "<%artifact%>/src/test/java/uz/erp/<%name%>/";

  /** Where each template goes. */
  private static final Map<String, List<String>> PATHS =
      Map.ofEntries(
          Map.entry("pom.xml", List.of("<%artifact%>/pom.xml")),
          Map.entry("application.yml", List.of(RESOURCES + "application.yml")),
          Map.entry("package-info.java", List.of(MAIN + "package-info.java")),
          Map.entry("Application.java", List.of(MAIN + "<%type%>Application.java")),
          Map.entry("example-package-info.java", List.of(MAIN + "example/package-info.java")),
          Map.entry("Example.java", List.of(MAIN + "example/Example.java")),
          Map.entry("Examples.java", List.of(MAIN + "example/Examples.java")),
          Map.entry("ExampleCount.java", List.of(MAIN + "example/ExampleCount.java")),
          Map.entry("ExampleQueries.java", List.of(MAIN + "example/ExampleQueries.java")),
          Map.entry("web-package-info.java", List.of(MAIN + "example/web/package-info.java")),
          Map.entry("ExampleController.java", List.of(MAIN + "example/web/ExampleController.java")),
          Map.entry(
              "create_example.sql",
              List.of(RESOURCES + "db/migration/tenant/V<%migration%>__create_example.sql")),
          Map.entry(
              "messages.properties",
              List.of(
                  RESOURCES + "messages_ru.properties",
                  RESOURCES + "messages_uz.properties",
                  RESOURCES + "messages_en.properties")),
          Map.entry("problems.json", List.of(RESOURCES + "openapi/problems.json")),
          Map.entry("ArchitectureTest.java", List.of(TEST + "ArchitectureTest.java")),
          Map.entry("OpenApiIT.java", List.of(TEST + "<%type%>OpenApiIT.java")),
          Map.entry("ApiClientIT.java", List.of(TEST + "ApiClientIT.java")),
          Map.entry("TenantIsolationIT.java", List.of(TEST + "<%type%>TenantIsolationIT.java")));

  /** Contents by path from the top folder. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    PATHS.forEach(
        (template, paths) -> {
          for (String path : paths) {
            files.put(
                Templates.renderText(path, service),
                Templates.render("skeleton/" + template + ".mustache", service));
          }
        });
    return files;
  }

  /**
   * Writes them.
   *
   * @return their paths
   * @throws IllegalArgumentException when one of them is there already; then nothing is written
   */
  List<String> write() {
    Map<String, String> files = files();
    for (String path : files.keySet()) {
      if (Files.exists(root.resolve(path))) {
        throw new IllegalArgumentException(path + " is there already; nothing was written");
      }
    }
    files.forEach(this::write);
    return new ArrayList<>(files.keySet());
  }

  private void write(String path, String content) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
