package uz.erp.platform.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Kafka process: one broker that is its own controller, on data that survives a restart.
 *
 * <p>Writes its pid to {@code <home>/ready} once it serves requests; the listening port alone comes
 * earlier. It is a main class of its own, and not {@code kafka.Kafka}, so that formatting, serving
 * and that file need one JVM.
 */
public final class KafkaNode {

  /** How long the process lives and what it leaves behind. */
  enum Life {
    /** Until it is stopped; every second the log reaches the disk. */
    INDEPENDENT,
    /** No longer than the process that started it. */
    WITH_STARTER,
    /** No longer than the process that started it, and the home folder goes, too. */
    WITH_STARTER_AND_DATA
  }

  private static final Logger log = LoggerFactory.getLogger(KafkaNode.class);

  private static final Duration END_PATIENCE = Duration.ofSeconds(15);

  private KafkaNode() {}

  /**
   * Arguments: home, port, controller port, {@link Life}. More make it a broker that asks everybody
   * who they are: the folder with the passwords of its principals and, for TLS, {@code tls}.
   */
  public static void main(String[] arguments) {
    var home = Path.of(arguments[0]).toAbsolutePath().normalize();
    var port = Integer.parseInt(arguments[1]);
    var controllerPort = Integer.parseInt(arguments[2]);
    var life = Life.valueOf(arguments[3]);
    var durability = life == Life.INDEPENDENT ? Durability.DURABLE : Durability.EPHEMERAL;
    var broker = new AtomicReference<@Nullable KafkaRaftServer>();
    try {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> end(broker.get(), home, life), "kafka-shutdown"));
      if (life != Life.INDEPENDENT) {
        endWithStarter();
      }
      var credentials = arguments.length > 4 ? credentials(arguments) : null;
      run(
          home,
          new KafkaSettings(home.resolve("data"), port, controllerPort, durability, credentials),
          broker);
    } catch (Exception e) {
      log.error("Kafka did not start", e);
      System.err.println(e.getMessage());
      Runtime.getRuntime().halt(1);
    }
  }

  private static KafkaCredentials credentials(String[] arguments) throws IOException {
    var secrets = Path.of(arguments[4]).toAbsolutePath().normalize();
    return new KafkaCredentials(
        secrets, arguments.length > 5 ? ServerCertificate.in(secrets.resolve("tls")) : null);
  }

  private static void run(
      Path home, KafkaSettings settings, AtomicReference<@Nullable KafkaRaftServer> broker)
      throws IOException {
    var ready = home.resolve("ready");
    try (var _ = HomeLock.of(home)) {
      Files.deleteIfExists(ready);
      Ports.requireFree(settings.port(), "Kafka");
      Ports.requireFree(settings.controllerPort(), "Kafka's controller");
      format(home, settings.properties());
      var server =
          new KafkaRaftServer(KafkaConfig.fromProps(settings.properties(), false), Time.SYSTEM);
      broker.set(server);
      server.startup();
      guard(home, settings);
      publish(ready);
      log.info("Kafka serves on port {} with the data of {}", settings.port(), home);
      // The lock is held for life: two brokers on one data folder would destroy it.
      server.awaitShutdown();
    }
  }

  /** Before it is announced as ready. Leaves the credentials that operators' tools need. */
  private static void guard(Path home, KafkaSettings settings) throws IOException {
    var credentials = settings.credentials();
    if (credentials == null) {
      return;
    }
    new KafkaGuard(credentials, settings.port()).apply();
    for (var principal : List.of(KafkaCredentials.ADMIN, "operations")) {
      store(
          credentials.client(principal, settings.port()), home.resolve(principal + ".properties"));
    }
  }

  /** Readable by this user only: there are passwords in it. */
  private static void store(Properties properties, Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var writer = Files.newBufferedWriter(file, StandardOpenOption.WRITE)) {
      properties.store(writer, "Written at every start; changes made here are lost.");
    }
  }

  private static void format(Path home, Properties properties) throws IOException {
    var file = home.resolve("server.properties");
    store(properties, file);
    var output = new ByteArrayOutputStream();
    var exitCode =
        StorageTool.execute(
            new String[] {
              "format",
              "--ignore-formatted",
              "--cluster-id",
              clusterId(home),
              "--config",
              file.toString()
            },
            new PrintStream(output, true, StandardCharsets.UTF_8));
    if (exitCode != 0) {
      throw new EmbeddedServerException(
          "Kafka could not format its data folder: "
              + output.toString(StandardCharsets.UTF_8).strip());
    }
  }

  private static String clusterId(Path home) throws IOException {
    var file = home.resolve("cluster.id");
    if (Files.notExists(file)) {
      var next = home.resolve("cluster.id.next");
      Files.writeString(next, Uuid.randomUuid().toString());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }

  /** Appears complete or not at all: who waits for it reads it at any moment. */
  private static void publish(Path ready) throws IOException {
    var next = ready.resolveSibling("ready.next");
    Files.writeString(next, ProcessHandle.current().pid() + "\n");
    Files.move(next, ready, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * However the end comes, by the starter's end or by a signal, a temporary folder goes with it.
   */
  private static void end(@Nullable KafkaRaftServer broker, Path home, Life life) {
    if (broker != null) {
      broker.shutdown();
    }
    if (life == Life.WITH_STARTER_AND_DATA) {
      try {
        Trees.delete(home);
      } catch (IOException e) {
        log.warn("Could not delete {}", home, e);
      }
    }
  }

  /** The starter holds the other end of our input; it closes however the starter ends. */
  private static void endWithStarter() {
    Thread.ofPlatform()
        .daemon()
        .name("starter-watch")
        .start(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nothing is ever sent; only the end counts.
                }
              } catch (IOException ignored) {
                // As good as its end.
              }
              haltAfter(END_PATIENCE);
              System.exit(0);
            });
  }

  /** Ending a broker that is just starting may wait for itself. */
  private static void haltAfter(Duration patience) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(patience);
              } catch (InterruptedException ignored) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(0);
            });
  }
}
