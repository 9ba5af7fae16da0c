package uz.erp.systemtests.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.database.Databases;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.FreePorts;
import uz.erp.systemtests.erp.KafkaClient;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.erp.RunningSuite;
import uz.erp.systemtests.erp.Secrets;

/** The whole suite, started by the real {@code ./erp up} in a home and on ports of its own. */
public final class Suite implements AutoCloseable {

  private static final Map<String, Integer> PORTS =
      Map.of(
          "postgres", 15_432,
          "kafka", 19_092,
          "discovery", 8761,
          "gateway", 8000);

  /** What is added to an application's port. */
  private static final int MANAGEMENT = 1000;

  /** Where spans go, if a collector listens; none are recorded unless a request asks for it. */
  private static final int TRACES = 4318;

  /**
   * Where a receiver of webhooks may listen; by default the suite sends none to internal addresses.
   */
  private static final int WEBHOOKS = 9444;

  /** The sweep of bad input is one client that asks for much. */
  public static final Map<String, String> GENEROUS =
      Map.of(
          "ERP_LIMIT_USER_BURST", "10000",
          "ERP_LIMIT_USER_PER_MINUTE", "600000",
          "ERP_LIMIT_ADDRESS_BURST", "10000",
          "ERP_LIMIT_ADDRESS_PER_MINUTE", "600000",
          "ERP_LIMIT_SIGN_IN_BURST", "10000",
          "ERP_LIMIT_SIGN_IN_PER_MINUTE", "600000");

  private final ErpCommand erp;
  private final Path home;
  private final int offset;
  private final boolean own;

  private Suite(ErpCommand erp, Path home, int offset, boolean own) {
    this.erp = erp;
    this.home = home;
    this.offset = offset;
    this.own = own;
  }

  /** That of this build; with {@code -Derp.suite.offset} the one that runs there already. */
  public static Suite start() {
    String running = System.getProperty("erp.suite.offset", "");
    return running.isEmpty()
        ? startNew()
        : attach(
            root().resolve(System.getProperty("erp.suite.home", ".erp")),
            Integer.parseInt(running));
  }

  /** That which {@code ./erp} runs a command for; it stays. */
  public static Suite running() {
    return attach(RunningSuite.home(), RunningSuite.offset());
  }

  /** That which this command runs in this home; its starter stops it. */
  public static Suite at(ErpCommand erp, Path home, int offset) {
    return new Suite(erp, home, offset, false);
  }

  /** To a suite that {@code ./erp up} started in this home; it stays. */
  public static Suite attach(Path home, int offset) {
    Map<String, String> environment = new HashMap<>(Limits.of(home));
    environment.put("ERP_HOME", home.toString());
    environment.put("ERP_PORT_OFFSET", String.valueOf(offset));
    environment.put("ERP_BUILD", "off");
    ErpCommand erp = new ErpCommand(root(), environment, line -> System.out.println("  " + line));
    return new Suite(erp, home, offset, false);
  }

  private static Suite startNew() {
    // the jars of the build that runs these tests: no caches of another build
    return startNew(
        root(),
        root().resolve("system-tests/target/erp-journeys"),
        FreePorts.offset(),
        Map.of("ERP_AOT", "off"));
  }

  /**
   * That of the jars built under this root, in a home that is emptied first; it ends with this JVM.
   *
   * @param more of the environment of {@code ./erp}
   */
  public static Suite startNew(Path root, Path home, int offset, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(GENEROUS);
    environment.putAll(more);
    environment.put("ERP_HOME", home.toString());
    environment.put("ERP_PORT_OFFSET", String.valueOf(offset));
    environment.put("ERP_TRACES", "http://localhost:" + (TRACES + offset) + "/v1/traces");
    environment.put("ERP_WEBHOOK_ALLOW", "127.0.0.1/32");
    environment.put("ERP_WEBHOOK_HTTP", "true");
    environment.put("ERP_WEBHOOK_PORTS", "443,8443," + (WEBHOOKS + offset));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    // no second build inside that which started this
    environment.put("ERP_BUILD", "off");
    ErpCommand erp = new ErpCommand(root, environment, line -> System.out.println("  " + line));
    erp.endWithThisJvm();
    erp.run("reset", "--yes");
    erp.run("up");
    return new Suite(erp, home, offset, true);
  }

  /** The repository's top folder. */
  public static Path root() {
    String root = System.getProperty("erp.root", "");
    return root.isEmpty() ? RunningSuite.root() : Path.of(root).toAbsolutePath().normalize();
  }

  /** A caller at the gateway whom it does not know. */
  public Api anyone() {
    return Api.at(address("gateway"));
  }

  public Accounts accounts() {
    return new Accounts(anyone());
  }

  /** Where a part listens, to go past the gateway. */
  public URI address(String part) {
    return URI.create("http://localhost:" + port(part));
  }

  /** An application's management port, for an operator: health, figures. */
  public Api management(String part) {
    return managementForAnyone(part).withToken(secrets().management());
  }

  /** The same for a caller without the management key. */
  public Api managementForAnyone(String part) {
    return Api.at(URI.create("http://localhost:" + (port(part) + MANAGEMENT)));
  }

  /** By which its parts know each other. */
  public Secrets secrets() {
    return new Secrets(home);
  }

  /** The port by which a part of any kind is reached. */
  public int port(String part) {
    Integer port = PORTS.get(part);
    return (port == null ? Parts.MANIFEST.service(part).port() : port) + offset;
  }

  public Databases databases() {
    return Databases.of(home, offset);
  }

  /** Where its data, logs and secrets are. */
  public Path home() {
    return home;
  }

  /** What is added to every port. */
  public int offset() {
    return offset;
  }

  /** Where its spans are to be received. */
  public int traces() {
    return TRACES + offset;
  }

  /** A port at which this machine may receive its webhooks, in clear. */
  public int webhooks() {
    return WEBHOOKS + offset;
  }

  /** Kafka for read-only clients. */
  public KafkaClient kafka() {
    return KafkaClient.operator(home);
  }

  /** Kafka for clients that write past the services. */
  public KafkaClient kafkaAsAdministrator() {
    return KafkaClient.administrator(home);
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
    if (own) {
      erp.run("down");
    }
  }
}
