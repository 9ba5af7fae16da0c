package uz.erp.systemtests.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import uz.erp.systemtests.erp.ErpCommand;

/** Where the suite is that {@code ./erp bench} was called for. */
final class RunningSuite {

  private static final int AUTH = 8081;
  private static final int SALES = 8083;

  private RunningSuite() {}

  static Path root() {
    return Path.of(variable("ERP_ROOT", ".")).toAbsolutePath().normalize();
  }

  static URI auth() {
    return service(AUTH);
  }

  static URI sales() {
    return service(SALES);
  }

  /** With the environment that this process has. */
  static ErpCommand erp(Consumer<String> listener) {
    return new ErpCommand(root(), Map.of(), listener);
  }

  private static URI service(int port) {
    return URI.create(
        "http://localhost:" + (port + Integer.parseInt(variable("ERP_PORT_OFFSET", "0"))));
  }

  private static String variable(String name, String otherwise) {
    return Optional.ofNullable(System.getenv(name)).filter(v -> !v.isEmpty()).orElse(otherwise);
  }
}
