package uz.erp.systemtests.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The statements of this verification, and those that services keep beside their migrations. */
final class Scripts {

  private static final String OF_A_SERVICE = "src/main/resources/db/verify";

  private Scripts() {}

  /**
   * @param name such as {@code every-service.sql}
   */
  static String own(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no script " + name));
  }

  /**
   * Nothing for a service without rules here beside those it keeps itself.
   *
   * @param name such as {@code sales.sql}
   */
  static Optional<String> find(String name) {
    try (InputStream stream = Scripts.class.getResourceAsStream("/verify/" + name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(statement(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * By name, such as {@code stock}, what lists the contradictions in a store's schema of this
   * service; fingerprints list none.
   */
  static Map<String, String> ofService(Path root, String service) {
    Path folder = root.resolve(service + "-service").resolve(OF_A_SERVICE);
    Map<String, String> scripts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return scripts;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".sql", "");
        if (!name.startsWith("fingerprint")) {
          scripts.put(name, statement(Files.readString(file)));
        }
      }
      return scripts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String statement(String text) {
    String bare = text.replaceAll("(?m)^\\s*--.*$", "").strip();
    return bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
