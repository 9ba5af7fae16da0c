package uz.erp.platform.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Starts and stops the server of one data folder through pg_ctl, which detaches it from our
 * terminal.
 */
record PostgresControl(Path binaries, ServerUser user, Path data) {

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

  /** Returns null when the server accepts connections, else what it said. */
  @Nullable String start(Path logFile, Duration patience) throws IOException {
    var before = Files.exists(logFile) ? Files.size(logFile) : 0;
    var seconds = Long.toString(patience.toSeconds());
    var exitCode =
        pgCtl("start", "-w", "-t", seconds).runTo(logFile, patience.plus(Duration.ofSeconds(10)));
    return exitCode == 0 ? null : tail(logFile, before);
  }

  /** Ends the server, rolling back what is open; does nothing when none runs. */
  void stop() throws IOException {
    if (PostmasterPid.find(data).isEmpty()) {
      return;
    }
    var seconds = Long.toString(STOP_PATIENCE.toSeconds());
    var fast = pgCtl("stop", "-w", "-m", "fast", "-t", seconds);
    if (!fast.run(STOP_PATIENCE.plusSeconds(10)).succeeded()) {
      var immediate = immediateStop().run(STOP_PATIENCE.plusSeconds(10));
      if (!immediate.succeeded() && PostmasterPid.find(data).isPresent()) {
        throw new EmbeddedServerException("PostgreSQL does not stop: " + immediate.output());
      }
    }
  }

  /**
   * Ends the server without a checkpoint: for data that is no longer needed, or recovers at the
   * next start.
   */
  Command immediateStop() {
    return pgCtl("stop", "-w", "-m", "immediate");
  }

  private Command pgCtl(String action, String... options) {
    var program = binaries.resolve("bin/pg_ctl").toString();
    var command = new String[options.length + 4];
    command[0] = program;
    command[1] = action;
    command[2] = "-D";
    command[3] = data.toString();
    System.arraycopy(options, 0, command, 4, options.length);
    return user.command(binaries, command);
  }

  private static String tail(Path logFile, long from) throws IOException {
    try (var file = new RandomAccessFile(logFile.toFile(), "r")) {
      file.seek(Math.max(from, file.length() - 4_000));
      var rest = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(rest);
      return "Its last words:\n" + new String(rest, StandardCharsets.UTF_8).strip();
    }
  }
}
