package uz.erp.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A shell that waits on a pipe held by this process and cleans up when the pipe breaks.
 *
 * <p>The pipe breaks however this process ends, kill -9 included, which no shutdown hook can
 * promise.
 */
final class Watchdog {

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      folder=$1; shift
      read -r word
      [ "$word" = released ] || "$@" >/dev/null 2>&1
      [ -z "$folder" ] || rm -rf "$folder"
      """;

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  /**
   * @param stop runs when this process ends without having said {@link #release}
   * @param folder is deleted in the end, if given
   */
  static Watchdog over(Command stop, @Nullable Path folder) throws IOException {
    var line = new ArrayList<>(List.of("sh", "-c", SCRIPT, "erp-watchdog"));
    line.add(folder == null ? "" : folder.toString());
    line.addAll(stop.line());
    var builder = new ProcessBuilder(line).directory(stop.directory().toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new Watchdog(builder.start());
  }

  /** Ends the watch: the server is left alone, only the folder is deleted. */
  void release() {
    try (var pipe = shell.getOutputStream()) {
      pipe.write("released\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException ignored) {
      // The shell is gone already, and with it what it had to do.
    }
    try {
      var _ = shell.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
