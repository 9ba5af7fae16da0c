package uz.erp.systemtests.erp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code ./erp up} generated in a home for its parts to know each other by. */
public record Secrets(Path home) {

  /** Opens the management endpoints of every part. */
  public String management() {
    return read("management");
  }

  /**
   * Opens {@code /internal} of a service.
   *
   * @param service auth, catalog or sales
   */
  public String internal(String service) {
    return read("internal_" + service);
  }

  /**
   * The password of a part at the registry.
   *
   * @param part such as gateway or auth
   */
  public String discovery(String part) {
    return read("discovery_" + part);
  }

  private String read(String name) {
    try {
      return Files.readString(home.resolve("secrets").resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("no secret " + name + " in " + home, e);
    }
  }
}
