package uz.erp.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresIT {

  private Path home = Path.of("set before each");

  @BeforeEach
  void makeHome() throws IOException {
    home = Files.createTempDirectory("erp-embedded-it-");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
  }

  @AfterEach
  void removeHome() throws IOException {
    Trees.delete(home);
  }

  @Test
  void aRestartKeepsTheData() throws SQLException {
    try (var first = durable(0)) {
      execute(first, "create table kept as select 42 as answer");
    }

    try (var second = durable(0)) {
      assertThat(query(second, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void aKilledServerRecoversWhatWasCommitted() throws SQLException {
    var killed = durable(0);
    execute(killed, "create table kept as select 42 as answer");
    kill(killed);

    try (var recovered = durable(killed.port())) {
      assertThat(query(recovered, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void aPidFileThatNamesAnotherProgramIsNoObstacle() throws IOException, SQLException {
    durable(0).stop();
    Files.writeString(
        home.resolve("data/postmaster.pid"),
        "%d\n%s\n0\n5432\n".formatted(ProcessHandle.current().pid(), home.resolve("data")));

    try (var started = durable(0)) {
      assertThat(query(started, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void startingWhatRunsAlreadyChangesNothing() {
    try (var first = durable(0);
        var second = durable(first.port())) {
      assertThat(second.pid()).isEqualTo(first.pid());
    }
  }

  @Test
  void aServerThatRunsOnAnotherPortSaysSo() {
    try (var running = durable(0)) {
      assertThatThrownBy(() -> durable(Ports.free()))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContaining("already runs on port " + running.port());
    }
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> durable(taken.getLocalPort()))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("taken");
    }
  }

  @Test
  void theServerOfAnotherHomeIsNotMistakenForOurs() {
    try (var stranger = EmbeddedPostgres.temporary()) {
      assertThatThrownBy(() -> durable(stranger.port()))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContaining("taken");
    }
  }

  @Test
  void twoStartsAtOnceEndWithOneServer() throws Exception {
    var port = Ports.free();
    try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
      var first = threads.submit(() -> durable(port));
      var second = threads.submit(() -> durable(port));

      assertThat(first.get().pid()).isEqualTo(second.get().pid()).isPresent();
      first.get().stop();
    }
  }

  @Test
  void loopbackAsksForThePasswordToo() {
    try (var server = durable(0)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void thePasswordFileIsForItsOwnerOnly() throws IOException {
    try (var _ = durable(0)) {
      assertThat(Files.getPosixFilePermissions(home.resolve("superuser.password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void dataOneWantsToKeepIsFlushedAtCommit() throws SQLException {
    try (var server = durable(0)) {
      assertThat(query(server, "show fsync")).isEqualTo("on");
      assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void theServerIsNoProcessOfRoot() {
    try (var server = durable(0)) {
      assertThat(ProcessHandle.of(server.pid().orElseThrow()).orElseThrow().info().user())
          .get()
          .isNotEqualTo("root");
    }
  }

  @Test
  void theTemporaryServerLeavesNothingBehind() {
    var server = EmbeddedPostgres.temporary();
    var temporary = server.home();

    server.stop();

    assertThat(temporary).doesNotExist();
  }

  private EmbeddedPostgres durable(int port) {
    return EmbeddedPostgres.start(home, port, Durability.DURABLE);
  }

  private static void kill(EmbeddedPostgres server) {
    var process = ProcessHandle.of(server.pid().orElseThrow()).orElseThrow();
    process.destroyForcibly();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = server.server().connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = server.server().connect("postgres");
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
