package uz.erp.systemtests.erp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import uz.erp.systemtests.database.Databases;

/** The suite that a program was called for, by the environment {@code ./erp} gives it. */
public final class RunningSuite {

  private static final int AUTH = 8081;
  private static final int SALES = 8083;

  private RunningSuite() {}

  public static Path root() {
    return Path.of(variable("ERP_ROOT", ".")).toAbsolutePath().normalize();
  }

  public static URI auth() {
    return service(AUTH);
  }

  public static URI sales() {
    return service(SALES);
  }

  public static Databases databases() {
    return Databases.of(home(), offset());
  }

  public static Secrets secrets() {
    return new Secrets(home());
  }

  /** The process of a part like {@code catalog}. */
  public static long pid(String part) {
    try {
      return Long.parseLong(Files.readString(home().resolve("run").resolve(part)).split(" ")[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("no " + part + " was started here", e);
    }
  }

  /** With the environment that this process has. */
  public static ErpCommand erp(Consumer<String> listener) {
    return new ErpCommand(root(), Map.of(), listener);
  }

  /** Where its data, logs and secrets are. */
  public static Path home() {
    return root().resolve(variable("ERP_HOME", ".erp"));
  }

  private static URI service(int port) {
    return URI.create("http://localhost:" + (port + offset()));
  }

  public static int offset() {
    return Integer.parseInt(variable("ERP_PORT_OFFSET", "0"));
  }

  private static String variable(String name, String otherwise) {
    return Optional.ofNullable(System.getenv(name)).filter(v -> !v.isEmpty()).orElse(otherwise);
  }
}
