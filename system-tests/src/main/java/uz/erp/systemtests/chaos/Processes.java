package uz.erp.systemtests.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The processes of a suite by their notes under {@code run/}, as {@code infra/dev} writes them: a
 * pid that was given to another program since is never touched.
 */
final class Processes {

  /** In {@code /proc/PID/stat} after the command's name: the state first, the start as 20th. */
  private static final int START = 19;

  private final Path run;
  private final ToIntFunction<String> ports;
  private final Map<String, List<ProcessHandle>> held = new HashMap<>();

  /**
   * @param ports by which each part is reached
   */
  Processes(Path home, ToIntFunction<String> ports) {
    this.run = home.resolve("run");
    this.ports = ports;
  }

  boolean runs(String part) {
    return pid(part).isPresent();
  }

  /** Whether it runs and listens on its clients' port. */
  boolean serves(String part) {
    if (!runs(part)) {
      return false;
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.applyAsInt(part))) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  /** Ends it at once, with its process group; PostgreSQL's own end by themselves. */
  boolean kill(String part) {
    return pid(part)
        .map(pid -> signal("KILL", part.equals("postgres") ? pid : "-" + pid))
        .orElse(false);
  }

  /** Holds it with all its children, which in PostgreSQL do the work. */
  synchronized boolean pause(String part) {
    Optional<String> pid = pid(part);
    if (pid.isEmpty() || !signal("STOP", pid.get())) {
      return false;
    }
    // after their parent, so that there are no further ones
    ProcessHandle.of(Long.parseLong(pid.get()))
        .ifPresent(
            parent ->
                Stream.concat(Stream.of(parent), parent.descendants())
                    .filter(one -> signal("STOP", String.valueOf(one.pid())))
                    .forEach(held.computeIfAbsent(part, key -> new ArrayList<>())::add));
    return true;
  }

  /** Lets go what was held; also children whose parent was killed meanwhile, so that they end. */
  synchronized void goOn(String part) {
    List<ProcessHandle> those = held.remove(part);
    if (those != null) {
      those.stream()
          .filter(ProcessHandle::isAlive)
          .forEach(one -> signal("CONT", String.valueOf(one.pid())));
    }
  }

  private Optional<String> pid(String part) {
    try {
      String[] recorded = Files.readString(run.resolve(part)).strip().split(" ");
      return recorded.length == 2 && recorded[1].equals(identity(recorded[0]))
          ? Optional.of(recorded[0])
          : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private static String identity(String pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", pid, "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(") ") + 2).split(" ");
    if (fields[0].equals("Z") || fields[0].equals("X")) {
      return "";
    }
    String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    return fields[START] + "-" + boot.split("-")[0];
  }

  private static boolean signal(String name, String pid) {
    try {
      return new ProcessBuilder("kill", "-" + name, "--", pid)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
