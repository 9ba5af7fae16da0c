package uz.erp.systemtests.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.systemtests.erp.Parts;

/** The repository that the manifests belong to. */
final class Project {

  private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("erp.root")));
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>erp</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern LIFE = Pattern.compile("max-life-time: (\\d+)s");

  private Project() {}

  static Path path(String name) {
    return ROOT.resolve(name);
  }

  static String read(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String version() {
    return first(VERSION, read("pom.xml"));
  }

  /** How long the gateway keeps a connection to a Service. */
  static Duration connectionLife() {
    return Duration.ofSeconds(
        Long.parseLong(first(LIFE, read("k8s/base/config/application.yaml"))));
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("nothing like " + pattern);
    }
    return matcher.group(1);
  }

  static boolean hasClass(String name) {
    String file = "src/main/java/" + name.replace('.', '/') + ".java";
    return modules().stream().anyMatch(module -> Files.exists(module.resolve(file)));
  }

  /** The Java sources of what runs. */
  static List<Path> sources() {
    return modules().stream().flatMap(Project::sources).toList();
  }

  private static Stream<Path> sources(Path module) {
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> modules() {
    return Stream.concat(
            Stream.of(
                "platform/core",
                "platform/data",
                "platform/web",
                "platform/events",
                "platform/starter",
                "gateway"),
            Parts.MANIFEST.services().stream().map(ServiceEntry::artifact))
        .map(Project::path)
        .toList();
  }
}
