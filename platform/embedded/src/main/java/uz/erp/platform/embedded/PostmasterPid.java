package uz.erp.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server that a data folder's pid file names, if it is alive and really serves that folder. */
record PostmasterPid(long pid, int port) {

  private static final int PORT_LINE = 3;

  /**
   * Empty for a missing or stale file: a pid that now belongs to any other program is no server of
   * ours.
   */
  static Optional<PostmasterPid> find(Path data) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file(data));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    try {
      var found =
          new PostmasterPid(
              Long.parseLong(lines.getFirst().strip()),
              Integer.parseInt(lines.get(PORT_LINE).strip()));
      return found.serves(data) ? Optional.of(found) : Optional.empty();
    } catch (NumberFormatException torn) {
      return Optional.empty();
    }
  }

  static void deleteStale(Path data) throws IOException {
    Files.deleteIfExists(file(data));
  }

  private static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  private boolean serves(Path data) {
    var info = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessHandle::info);
    var isPostgres = info.flatMap(ProcessHandle.Info::command).filter(c -> c.endsWith("/postgres"));
    var arguments = info.flatMap(ProcessHandle.Info::arguments).map(List::of).orElse(List.of());
    return isPostgres.isPresent() && arguments.contains(data.toString());
  }
}
