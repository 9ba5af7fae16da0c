package uz.erp.systemtests.mutants;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.database.Databases;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.suite.Suite;

/**
 * A suite of its own, of which single parts run with a bug and all others as they were built. Which
 * parts these are is written down, so that the next run finds out even after a kill.
 */
final class Ground implements AutoCloseable {

  private static final Duration READY = Duration.ofSeconds(60);
  private static final int KAFKA = 19_092;
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
  private final Map<String, Path> swapped = new HashMap<>();
  private ErpCommand erp;

  Ground(Path home, int offset, PrintStream out) {
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
    shed();
  }

  /** Builds the mutant and runs its parts with it, all others without any. */
  void wear(Mutant mutant) {
    plain.run("build", "--mutant", mutant.name());
    shed();
    note(mutant.parts());
    erp = plain.with("ERP_MUTANT", mutant.name()).with("ERP_BUILD", "off");
    Path classes = Suite.root().resolve("target/mutants").resolve(mutant.name()).resolve("swap");
    for (String part : mutant.parts()) {
      if (mutant.isSwappable() && Swapping.on(pid(part), classes)) {
        swapped.put(part, classes);
      } else {
        restart(erp, List.of(part));
      }
    }
    awaitRoutes();
  }

  /** Runs everything as it was built. */
  void shed() {
    erp = plain.with("ERP_BUILD", "off");
    List<String> others = new ArrayList<>(worn());
    swapped.forEach(
        (part, classes) -> {
          Swapping.off(pid(part), classes);
          others.remove(part);
        });
    swapped.clear();
    restart(erp, others);
    note(List.of());
    awaitRoutes();
  }

  private static void restart(ErpCommand erp, List<String> parts) {
    parts.forEach(part -> erp.run("stop", part));
    parts.forEach(part -> erp.run("start", part));
  }

  /** Ends a part with kill -9; it starts again with its bug in the jar. */
  void kill(String part) {
    swapped.remove(part);
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
    Eventually.get("the gateway reaches every service", READY, this::health, Ground::isWell);
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

  String kafka() {
    return "localhost:" + (KAFKA + offset);
  }

  private List<String> worn() {
    try {
      Path note = home.resolve("worn");
      return Files.exists(note) ? Files.readAllLines(note) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(List<String> parts) {
    try {
      Files.write(home.resolve("worn"), parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    plain.run("down");
  }
}
