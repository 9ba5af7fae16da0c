package uz.erp.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The files of one server: its data folder, made completely or not at all, its settings and its
 * password.
 *
 * <p>Callers hold the home's lock.
 */
final class PostgresCluster {

  static final String SUPERUSER = "postgres";

  private static final String TLS =
      """

      ssl = on
      ssl_cert_file = 'server.pem'
      ssl_key_file = 'server.key'
      hba_file = '%s'
      """;

  private static final String ONLY_TLS =
      """
      # Written at every start; changes made here are lost.
      hostssl all all 127.0.0.1/32 scram-sha-256
      hostssl all all ::1/128 scram-sha-256
      """;

  private final Path home;
  private final Path data;

  PostgresCluster(Path home) {
    this.home = home;
    this.data = home.resolve("data");
  }

  Path data() {
    return data;
  }

  boolean exists() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  /**
   * Makes the data folder in a side folder and renames it, so that a kill leaves nothing half made.
   */
  void create(Path binaries, ServerUser user) throws IOException {
    var unfinished = home.resolve("data.unfinished");
    var passwordCopy = home.resolve("initdb.password");
    Trees.delete(unfinished);
    Files.createDirectory(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    user.own(unfinished);
    try {
      writeSecret(passwordCopy, newPassword() + "\n");
      Files.copy(passwordCopy, passwordFile(), StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(passwordFile(), PosixFilePermissions.fromString("rw-------"));
      user.own(passwordCopy);
      var result =
          user.command(
                  binaries,
                  binaries.resolve("bin/initdb").toString(),
                  "--pgdata=" + unfinished,
                  "--username=" + SUPERUSER,
                  "--pwfile=" + passwordCopy,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--data-checksums")
              .run(Duration.ofMinutes(3));
      if (!result.succeeded()) {
        throw new EmbeddedServerException(
            "PostgreSQL could not make its data folder %s: %s".formatted(data, result.output()));
      }
      Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(passwordCopy);
    }
  }

  /** Written at every start: settings belong to this version of the suite, not to the data. */
  void configure(
      int port, Durability durability, ServerUser user, @Nullable ServerCertificate certificate)
      throws IOException {
    var settings = settings(port, durability);
    if (certificate != null) {
      // The server reads its key as a user of its own, who may not enter our folder of secrets.
      replace("server.pem", Files.readString(certificate.chain()), user);
      replace("server.key", Files.readString(certificate.key()), user);
      replace("only-tls.conf", ONLY_TLS, user);
      // unlike the others this name is not relative to the data
      settings += TLS.formatted(data.resolve("only-tls.conf").toString().replace("'", "''"));
    }
    replace("postgresql.conf", settings, user);
  }

  private void replace(String name, String content, ServerUser user) throws IOException {
    var next = data.resolve(name + ".next");
    writeSecret(next, content);
    user.own(next);
    Files.move(
        next,
        data.resolve(name),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "The superuser's password is missing: cannot read " + passwordFile(), e);
    }
  }

  private Path passwordFile() {
    return home.resolve("superuser.password");
  }

  private static void writeSecret(Path file, String secret) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, secret, StandardOpenOption.WRITE);
  }

  private static String newPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String settings(int port, Durability durability) {
    var common =
        """
        # Written at every start; changes made here are lost.
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        port = %d
        max_connections = 200
        password_encryption = 'scram-sha-256'
        shared_preload_libraries = 'pg_stat_statements'
        pg_stat_statements.track_utility = off

        # One developer's machine: small, and no background processes that are not needed here.
        shared_buffers = 128MB
        work_mem = 4MB
        maintenance_work_mem = 32MB
        max_wal_size = 512MB
        max_locks_per_transaction = 128
        io_method = sync
        max_logical_replication_workers = 0
        jit = off

        timezone = 'UTC'
        datestyle = 'iso, ymd'
        lc_messages = 'C'
        log_timezone = 'UTC'
        log_line_prefix = '%%m [%%p] %%q%%u@%%d '
        log_checkpoints = off
        """
            .formatted(port);
    return switch (durability) {
      case DURABLE ->
          common
              + """

              fsync = on
              synchronous_commit = on
              full_page_writes = on
              """;
      case EPHEMERAL ->
          common
              + """

              fsync = off
              synchronous_commit = off
              full_page_writes = off
              wal_level = minimal
              max_wal_senders = 0
              """;
    };
  }
}
