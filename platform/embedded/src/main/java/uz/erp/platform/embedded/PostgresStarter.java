package uz.erp.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt after the other to bring up the server of a home; callers hold the home's lock. */
final class PostgresStarter {

  private static final Logger log = LoggerFactory.getLogger(PostgresStarter.class);

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int ATTEMPTS = 6;

  private final PostgresCluster cluster;
  private final PostgresControl control;
  private final Path logFile;
  private final Durability durability;
  private final @Nullable ServerCertificate certificate;

  PostgresStarter(
      Path home, Path logFile, Durability durability, @Nullable ServerCertificate certificate)
      throws IOException {
    Files.createDirectories(home);
    this.cluster = new PostgresCluster(home);
    this.logFile = logFile;
    this.durability = durability;
    this.certificate = certificate;
    var binaries = new PostgresBinaries(PostgresBinaries.defaultCache()).unpacked();
    var user = ServerUser.forData(home, cluster.data());
    if (!cluster.exists()) {
      cluster.create(binaries, user);
    }
    this.control = new PostgresControl(binaries, user, cluster.data());
  }

  PostgresControl control() {
    return control;
  }

  /** Returns the running server, which has proved to be the one of this home. */
  PostgresServer start(int wantedPort) throws IOException {
    var running = PostmasterPid.find(cluster.data());
    if (running.isPresent()) {
      return takeOver(running.get(), wantedPort);
    }
    PostmasterPid.deleteStale(cluster.data());
    for (var attempt = 1; ; attempt++) {
      var port = wantedPort == 0 ? Ports.free() : wantedPort;
      Ports.requireFree(port, "PostgreSQL");
      cluster.configure(port, durability, control.user(), certificate);
      var failure = control.start(logFile, PATIENCE);
      if (failure == null) {
        return proved(port);
      }
      if (attempt == ATTEMPTS || !mayPass(failure, wantedPort)) {
        throw new EmbeddedServerException("PostgreSQL did not start. " + failure);
      }
      log.info("PostgreSQL did not start yet, trying again: {}", failure);
      pause();
    }
  }

  private PostgresServer takeOver(PostmasterPid running, int wantedPort) {
    if (wantedPort != 0 && wantedPort != running.port()) {
      throw new EmbeddedServerException(
          "The PostgreSQL of %s already runs on port %d (pid %d), not on %d: stop it first."
              .formatted(cluster.data(), running.port(), running.pid(), wantedPort));
    }
    return proved(running.port());
  }

  /**
   * After a killed server its last children may hold the shared memory for a moment, and between
   * finding a free port and using it another process may take it.
   */
  private static boolean mayPass(String failure, int wantedPort) {
    return failure.contains("still in use")
        || (wantedPort == 0 && failure.contains("could not bind"));
  }

  /**
   * Logging in with this home's password and asking for the data folder tells our server from
   * others.
   */
  private PostgresServer proved(int port) {
    var server =
        new PostgresServer("localhost", port, PostgresCluster.SUPERUSER, cluster.password());
    try (var connection = server.connect("postgres");
        var statement = connection.createStatement();
        var row = statement.executeQuery("show data_directory")) {
      row.next();
      var served = Path.of(row.getString(1)).toRealPath();
      if (!served.equals(cluster.data().toRealPath())) {
        throw new EmbeddedServerException(
            "Port %d is served by the PostgreSQL of %s, not of %s."
                .formatted(port, served, cluster.data()));
      }
      return server;
    } catch (SQLException | IOException e) {
      throw new EmbeddedServerException(
          "Port %d does not answer as the PostgreSQL of %s: %s"
              .formatted(port, cluster.data(), e.getMessage()),
          e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("Interrupted while starting PostgreSQL", e);
    }
  }
}
