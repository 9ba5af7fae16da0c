package uz.erp.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that show a certificate, clients that verify it. */
class ServerCertificateIT {

  @TempDir private Path folder = Path.of("set by JUnit");

  @Test
  void kafkaIsBelievedByItsOwnAuthorityOnly() throws Exception {
    var secrets = BrokerAccessIT.secretsIn(folder);
    try (var kafka = EmbeddedKafka.startClosed(folder.resolve("home"), 0, secrets, true)) {
      var credentials = new KafkaCredentials(secrets, ServerCertificate.in(secrets.resolve("tls")));
      var deceived =
          new KafkaCredentials(secrets, ServerCertificate.in(folder.resolve("foreign/tls")));

      assertThat(topics(credentials, kafka.port())).contains("sales.sale");
      assertThatThrownBy(() -> topics(deceived, kafka.port()))
          .hasCauseInstanceOf(SslAuthenticationException.class);
      assertThatThrownBy(() -> topics(new KafkaCredentials(secrets, null), kafka.port()))
          .isInstanceOf(ExecutionException.class);
    }
  }

  @Test
  void postgresIsBelievedByItsOwnAuthorityOnly() throws Exception {
    // the server's user has to pass through
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    var own = ServerCertificate.in(folder.resolve("own/tls"));
    var foreign = ServerCertificate.in(folder.resolve("foreign/tls"));
    var home = Files.createDirectory(folder.resolve("home"));
    try (var postgres =
        EmbeddedPostgres.start(
            home, 0, Durability.EPHEMERAL, home.resolve("postgres.log"), null, own)) {
      connect(postgres, "?sslmode=verify-full&sslrootcert=" + own.authority());

      assertThatThrownBy(
              () -> connect(postgres, "?sslmode=verify-full&sslrootcert=" + foreign.authority()))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("SSL error");
      assertThatThrownBy(() -> connect(postgres, "?sslmode=disable"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("no encryption");
    }
  }

  @Test
  void itIsMadeOnceAndItsAuthoritysKeyIsKeptNowhere() throws IOException {
    var made = ServerCertificate.in(folder.resolve("tls"));
    var chain = Files.readString(made.chain());

    assertThat(Files.readString(ServerCertificate.in(folder.resolve("tls")).chain()))
        .isEqualTo(chain);
    try (var files = Files.list(folder.resolve("tls"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("authority.pem", "server.pem", "server.key");
    }
  }

  private static Set<String> topics(KafkaCredentials credentials, int port) throws Exception {
    var client = credentials.client("operations", port);
    client.setProperty("default.api.timeout.ms", "5000");
    client.setProperty("request.timeout.ms", "3000");
    try (var admin = Admin.create(client)) {
      return admin.listTopics().names().get();
    }
  }

  private static void connect(EmbeddedPostgres postgres, String parameters) throws SQLException {
    var server = postgres.server();
    DriverManager.getConnection(
            postgres.jdbcUrl("postgres") + parameters, server.user(), server.password())
        .close();
  }
}
