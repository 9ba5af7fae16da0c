package uz.erp.platform.test;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository begins, from whatever module a test runs in. */
final class Repository {

  private Repository() {}

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("platform"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("not inside the repository");
    }
    return folder;
  }
}
