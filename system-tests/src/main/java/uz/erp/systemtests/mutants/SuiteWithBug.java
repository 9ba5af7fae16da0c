package uz.erp.systemtests.mutants;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.database.Databases;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.KafkaClient;
import uz.erp.systemtests.suite.Suite;

/**
 * A suite of its own, of which single parts run with a planted bug and all others as built. Which
 * parts these are is recorded, so that the next run knows even after a kill.
 */
final class SuiteWithBug implements AutoCloseable {

  private static final Duration READY = Duration.ofSeconds(60);
  private static final Map<String, String> GENEROUS =
      Map.of(
          "ERP_LIMIT_USER_BURST", "10000",
          "ERP_LIMIT_USER_PER_MINUTE", "600000",
          "ERP_LIMIT_ADDRESS_BURST", "10000",
          "ERP_LIMIT_ADDRESS_PER_MINUTE", "600000",
          "ERP_LIMIT_SIGN_IN_BURST", "10000",
          "ERP_LIMIT_SIGN_IN_PER_MINUTE", "600000",
          // lambdas come and go with a method's code
          "ERP_JAVA_OPTS", "-XX:+AllowRedefinitionToAddDeleteMethods");

  private final ErpCommand plain;
  private final Suite suite;
  private final Path home;
  private final int offset;

  /** Parts with a bug, and the classes that were exchanged in them; none where it is in the jar. */
  private final Map<String, String> worn = new TreeMap<>();

  private ErpCommand erp;

  SuiteWithBug(Path home, int offset, PrintStream out) {
    this.home = home;
    this.offset = offset;
    ErpCommand command = new ErpCommand(Suite.root(), GENEROUS, line -> out.println("    " + line));
    this.plain =
        command
            .with("ERP_HOME", home.toString())
            .with("ERP_PORT_OFFSET", String.valueOf(offset))
            .with("JAVA_HOME", System.getProperty("java.home"))
            .with("ERP_MUTANT", "");
    this.erp = plain;
    this.suite = Suite.attach(home, offset);
  }

  /** Starts what does not run, without any bug. */
  void up() {
    plain.run("up");
    recall();
    shed();
  }

  /** Builds the mutant and runs its parts with it, all others without any. */
  void wear(Mutant mutant) {
    plain.run("build", "--mutant", mutant.name());
    shed();
    erp = plain.with("ERP_MUTANT", mutant.name()).with("ERP_BUILD", "off");
    Path classes = Suite.root().resolve("target/mutants").resolve(mutant.name()).resolve("swap");
    for (String part : mutant.parts()) {
      worn.put(part, String.valueOf(classes));
      note();
      if (!mutant.isSwappable() || !Swapping.on(pid(part), classes)) {
        started(part);
        restart(erp, part);
      }
    }
    awaitRoutes();
  }

  /** Runs everything as it was built. */
  void shed() {
    erp = plain.with("ERP_BUILD", "off");
    worn.forEach(
        (part, classes) -> {
          if (classes.isEmpty()) {
            restart(erp, part);
          } else {
            Swapping.off(pid(part), Path.of(classes));
          }
        });
    worn.clear();
    note();
    awaitRoutes();
  }

  /** The part has the bug in its jar now and must be started anew to lose it. */
  private void started(String part) {
    if (worn.containsKey(part)) {
      worn.put(part, "");
      note();
    }
  }

  private static void restart(ErpCommand erp, String part) {
    erp.run("stop", part);
    erp.run("start", part);
  }

  /** Ends a part with kill -9; it starts again with its bug in the jar. */
  void kill(String part) {
    started(part);
    erp.run("kill", part);
  }

  /** Starts a part again, with the bug if it had one. */
  void start(String part) {
    erp.run("start", part);
    awaitRoutes();
  }

  /** Sends a signal like {@code STOP} to a part. */
  void signal(String part, String name) {
    try {
      String pid = String.valueOf(pid(part));
      int code = new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IllegalStateException("kill -" + name + " ended with " + code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private long pid(String part) {
    try {
      return Long.parseLong(Files.readString(home.resolve("run").resolve(part)).split(" ")[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("no " + part + " was started here", e);
    }
  }

  private void awaitRoutes() {
    Eventually.get("the gateway reaches every service", READY, this::health, SuiteWithBug::isWell);
  }

  private Answer health() {
    return suite.anyone().get("/health");
  }

  private static boolean isWell(Answer health) {
    return health.status() == 200 && !health.text().contains("degraded");
  }

  Suite suite() {
    return suite;
  }

  Databases databases() {
    return suite.databases();
  }

  KafkaClient kafka() {
    return suite.kafkaAsAdministrator();
  }

  private void recall() {
    try {
      Path note = home.resolve("worn");
      for (String line : Files.exists(note) ? Files.readAllLines(note) : List.<String>of()) {
        worn.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note() {
    try {
      Files.write(
          home.resolve("worn"),
          worn.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    plain.run("down");
  }
}
