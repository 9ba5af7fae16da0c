package uz.erp.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server whose data, settings and password live in one home folder.
 *
 * <p>It answers for its own server only: a start that returns has logged in with this home's
 * password and seen this home's data folder.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private final Path home;
  private final PostgresServer server;
  private final PostgresControl control;
  private final @Nullable Watchdog watchdog;

  private EmbeddedPostgres(
      Path home, PostgresServer server, PostgresControl control, @Nullable Watchdog watchdog) {
    this.home = home;
    this.server = server;
    this.control = control;
    this.watchdog = watchdog;
  }

  /**
   * Starts the server of this home, making its data folder the first time; one that already runs
   * there is taken over as it is.
   *
   * @param port on the loopback interface, 0 for a free one
   * @throws EmbeddedServerException in words for people: port taken, disk full, no rights
   */
  public static EmbeddedPostgres start(Path home, int port, Durability durability) {
    return start(home, port, durability, home.resolve("postgres.log"), null, null);
  }

  /**
   * Starts an ephemeral server in a new folder, which is deleted when the server or this process
   * ends.
   */
  public static EmbeddedPostgres temporary() {
    try {
      var home = Files.createTempDirectory("erp-postgres-");
      // The server's user has to pass through; what is inside protects itself.
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
      return start(home, 0, Durability.EPHEMERAL, home.resolve("postgres.log"), home, null);
    } catch (IOException e) {
      throw new EmbeddedServerException("Cannot make a temporary folder: " + e.getMessage(), e);
    }
  }

  /**
   * @param certificate what the server shows; with it only clients that use TLS are let in
   */
  static EmbeddedPostgres start(
      Path home,
      int port,
      Durability durability,
      Path logFile,
      @Nullable Path deletedAtEnd,
      @Nullable ServerCertificate certificate) {
    var absolute = home.toAbsolutePath().normalize();
    try (var _ = HomeLock.of(absolute)) {
      var starter =
          new PostgresStarter(absolute, logFile.toAbsolutePath(), durability, certificate);
      // Before the server: a kill between the two must not leave a server without a watchdog.
      var watchdog =
          durability == Durability.EPHEMERAL
              ? Watchdog.over(starter.control().immediateStop(), deletedAtEnd)
              : null;
      try {
        var server = starter.start(port);
        new DatabaseBootstrap(server).prepareServer();
        return new EmbeddedPostgres(absolute, server, starter.control(), watchdog);
      } catch (EmbeddedServerException e) {
        if (watchdog != null) {
          watchdog.release();
        }
        throw e;
      }
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "PostgreSQL cannot use %s: %s".formatted(absolute, e.getMessage()), e);
    }
  }

  public int port() {
    return server.port();
  }

  public String jdbcUrl(String database) {
    return server.jdbcUrl(database);
  }

  /** Address and superuser, as {@link DatabaseBootstrap} wants them. */
  public PostgresServer server() {
    return server;
  }

  Path home() {
    return home;
  }

  /** The server's process, while it lives. */
  public OptionalLong pid() {
    try {
      return PostmasterPid.find(control.data()).stream().mapToLong(PostmasterPid::pid).findFirst();
    } catch (IOException e) {
      throw new EmbeddedServerException("Cannot read the pid of the PostgreSQL of " + home, e);
    }
  }

  /** Ends the server; open transactions are rolled back, committed data is kept. */
  public void stop() {
    try (var _ = HomeLock.of(home)) {
      control.stop();
    } catch (IOException e) {
      throw new EmbeddedServerException("Cannot stop the PostgreSQL of " + home, e);
    }
    if (watchdog != null) {
      watchdog.release();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
