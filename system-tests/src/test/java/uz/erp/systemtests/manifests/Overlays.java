package uz.erp.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of what the overlays are made of, with secrets made by the script that operators run: the
 * repository holds none.
 *
 * @param root of the copy
 */
record Overlays(Path root) {

  static final List<String> NAMES = List.of("local", "production");

  private static final List<String> FOLDERS =
      List.of("k8s", "infra/docker", "infra/kafka", "infra/postgres");

  static Overlays copiedTo(Path root) {
    FOLDERS.forEach(folder -> copy(folder, root));
    Overlays overlays = new Overlays(root);
    overlays.makeSecrets();
    return overlays;
  }

  private static void copy(String folder, Path root) {
    try (Stream<Path> files = Files.walk(Project.path(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(Project.path("").relativize(file));
        if (!isSecret(copy)) {
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSecret(Path file) {
    Path folder = file.getParent();
    return folder != null && folder.endsWith("secrets");
  }

  void makeSecrets() {
    Command.run("bash", folder("local").resolve("make-secrets.sh").toString());
  }

  Path folder(String name) {
    return root.resolve("k8s/overlays").resolve(name);
  }

  List<JsonNode> render(String name) {
    return Renderer.render(folder(name));
  }
}
