package uz.erp.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs one program to its end with a clean locale and keeps what it printed. */
record Command(List<String> line, Path directory) {

  record Result(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /**
   * The output goes through a file, not a pipe: a server that the program leaves behind inherits
   * it, and a pipe would keep us waiting for as long as that server lives.
   */
  Result run(Duration timeout) {
    Path output = null;
    try {
      output = Files.createTempFile("erp-command", ".out");
      var exitCode = runTo(output, timeout);
      return new Result(exitCode, Files.readString(output, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new EmbeddedServerException("Cannot run " + line.getFirst() + ": " + e.getMessage(), e);
    } finally {
      deleteQuietly(output);
    }
  }

  /** Appends what the program prints to the given file and returns its exit code. */
  int runTo(Path output, Duration timeout) throws IOException {
    var builder = new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().put("LC_ALL", "C");
    // the calling process's variables for libpq must not reach our server.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    var process = builder.start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new EmbeddedServerException(
            "%s did not end within %d s.".formatted(line, timeout.toSeconds()));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("Interrupted while running " + line.getFirst(), e);
    }
  }

  private static void deleteQuietly(@Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException ignored) {
        file.toFile().deleteOnExit();
      }
    }
  }
}
