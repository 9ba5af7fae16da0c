package uz.erp.systemtests.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;

/** The whole suite, started by the real {@code ./erp up} in a home and on ports of its own. */
public final class Suite implements AutoCloseable {

  private static final Map<String, Integer> PORTS =
      Map.of(
          "gateway", 8000,
          "auth", 8081,
          "catalog", 8082,
          "sales", 8083,
          "analytics", 8084,
          "task", 8085,
          "customer", 8086);

  private final ErpCommand erp;
  private final int offset;

  private Suite(ErpCommand erp, int offset) {
    this.erp = erp;
    this.offset = offset;
  }

  static Suite start() {
    int offset = FreePorts.offset();
    ErpCommand erp =
        new ErpCommand(root(), root().resolve("system-tests/target/erp-journeys"), offset);
    // also when this JVM is interrupted: nothing is left behind
    Runtime.getRuntime().addShutdownHook(new Thread(erp::endQuietly, "erp-down"));
    erp.run("reset", "--yes");
    erp.run("up");
    return new Suite(erp, offset);
  }

  /** The repository's top folder. */
  public static Path root() {
    return Path.of(System.getProperty("erp.root", "..")).toAbsolutePath().normalize();
  }

  /** Somebody at the gateway whom it does not know. */
  public Api anyone() {
    return Api.at(address("gateway"));
  }

  public Accounts accounts() {
    return new Accounts(anyone());
  }

  /** Where a part listens, to go past the gateway. */
  public URI address(String part) {
    Integer port = PORTS.get(part);
    if (port == null) {
      throw new IllegalArgumentException("no part " + part);
    }
    return URI.create("http://localhost:" + (port + offset));
  }

  public void stop(String part) {
    erp.run("stop", part);
  }

  public void start(String part) {
    erp.run("start", part);
  }

  /** Runs {@code ./erp} with these arguments; returns what it printed. */
  public String erp(String... arguments) {
    return erp.run(arguments);
  }

  @Override
  public void close() {
    erp.run("down");
  }
}
