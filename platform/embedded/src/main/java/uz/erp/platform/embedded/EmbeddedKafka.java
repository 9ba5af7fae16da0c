package uz.erp.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A real single-node Kafka in its own JVM, for tests: it ends with the process that started it.
 *
 * <p>Its own JVM keeps Kafka's threads, heap and log lines out of the test; started beside
 * PostgreSQL it costs no waiting time either.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private static final Duration START_PATIENCE = Duration.ofSeconds(90);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int ATTEMPTS = 5;
  private static final Pattern PORT_LOST = Pattern.compile("is taken by|already in use");

  /** Few cores, short life: the quick compiler and the collector without helper threads. */
  private static final List<String> JVM =
      List.of(
          "-Xms64m",
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "--enable-native-access=ALL-UNNAMED",
          // Kafka unmaps its index files through it; the warning would open every log.
          "--sun-misc-unsafe-memory-access=allow",
          "-Dlogback.configurationFile=embedded-kafka-logback.xml");

  private final Path home;
  private final int port;
  private final Process process;
  private final boolean temporary;

  private EmbeddedKafka(Path home, int port, Process process, boolean temporary) {
    this.home = home;
    this.port = port;
    this.process = process;
    this.temporary = temporary;
  }

  /**
   * Starts a broker on the data of this home and waits until it serves.
   *
   * @param port on the loopback interface, 0 for a free one
   * @throws EmbeddedServerException with the broker's last words
   */
  public static EmbeddedKafka start(Path home, int port) {
    return start(home.toAbsolutePath().normalize(), port, false, List.of());
  }

  /**
   * The same, closed to clients without credentials, as {@code ./erp up} starts it.
   *
   * @param secrets holds a file {@code kafka_<principal>} with the password of each principal
   * @param tls whether clients talk by TLS; its certificate is made in {@code tls} below secrets
   */
  static EmbeddedKafka startClosed(Path home, int port, Path secrets, boolean tls) {
    var guarded = tls ? List.of(secrets.toString(), "tls") : List.of(secrets.toString());
    return start(home.toAbsolutePath().normalize(), port, false, guarded);
  }

  /** Starts a broker on a new folder, which is deleted when the broker or this process ends. */
  public static EmbeddedKafka temporary() {
    try {
      var home = Files.createTempDirectory("erp-kafka-");
      try {
        return start(home, 0, true, List.of());
      } catch (EmbeddedServerException e) {
        Trees.delete(home);
        throw e;
      }
    } catch (IOException e) {
      throw new EmbeddedServerException("Cannot use a temporary folder: " + e.getMessage(), e);
    }
  }

  private static EmbeddedKafka start(
      Path home, int wantedPort, boolean temporary, List<String> guarded) {
    for (var attempt = 1; ; attempt++) {
      var port = wantedPort == 0 ? Ports.free() : wantedPort;
      Ports.requireFree(port, "Kafka");
      try {
        return new EmbeddedKafka(home, port, launch(home, port, temporary, guarded), temporary);
      } catch (EmbeddedServerException e) {
        // Between finding a free port and using it another process may take it.
        var lostRace = wantedPort == 0 && PORT_LOST.matcher(String.valueOf(e.getMessage())).find();
        if (!lostRace || attempt == ATTEMPTS) {
          throw e;
        }
      } catch (IOException e) {
        throw new EmbeddedServerException(
            "Cannot start Kafka in %s: %s".formatted(home, e.getMessage()), e);
      }
    }
  }

  private static Process launch(Path home, int port, boolean temporary, List<String> guarded)
      throws IOException {
    Files.createDirectories(home);
    var logFile = home.resolve("kafka.log");
    Files.deleteIfExists(logFile);
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(JVM);
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add(KafkaNode.class.getName());
    line.add(home.toString());
    line.add(Integer.toString(port));
    line.add(Integer.toString(Ports.freeBeside(port)));
    line.add(
        (temporary ? KafkaNode.Life.WITH_STARTER_AND_DATA : KafkaNode.Life.WITH_STARTER).name());
    line.addAll(guarded);
    var builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(logFile.toFile());
    var process = builder.start();
    try {
      awaitReady(process, home.resolve("ready"), logFile);
      return process;
    } catch (EmbeddedServerException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static void awaitReady(Process process, Path ready, Path logFile) throws IOException {
    var deadline = System.nanoTime() + START_PATIENCE.toNanos();
    var pid = Long.toString(process.pid());
    while (!(Files.exists(ready) && Files.readString(ready).strip().equals(pid))) {
      if (!process.isAlive()) {
        throw new EmbeddedServerException(
            "Kafka did not start. Its last words:\n" + words(logFile));
      }
      if (System.nanoTime() > deadline) {
        throw new EmbeddedServerException(
            "Kafka was not ready within %d s. Its last words:\n%s"
                .formatted(START_PATIENCE.toSeconds(), words(logFile)));
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EmbeddedServerException("Interrupted while starting Kafka", e);
      }
    }
  }

  private static String words(Path logFile) throws IOException {
    var text = Files.exists(logFile) ? Files.readString(logFile).strip() : "";
    return text.substring(Math.max(0, text.length() - 4_000));
  }

  public int port() {
    return port;
  }

  /** For {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  Path home() {
    return home;
  }

  public long pid() {
    return process.pid();
  }

  /** Ends the broker; a temporary one goes with its data. */
  public void stop() {
    try {
      if (temporary) {
        process.getOutputStream().close();
      } else {
        process.destroy();
      }
      if (!process.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
