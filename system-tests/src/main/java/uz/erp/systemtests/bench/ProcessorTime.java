package uz.erp.systemtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * Processor time of parts of the suite, user and system together, from {@code /proc} (proc(5)). On
 * a machine without it there is none.
 */
final class ProcessorTime {

  private static final Path PROC = Path.of("/proc");
  // the kernel's unit towards programs on every Linux that runs Java (USER_HZ)
  private static final double TICKS_PER_MILLI = 100 / 1000.0;
  // places after the command's name, of which the first is the state
  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int ENDED_CHILDREN_USER = 13;
  private static final int ENDED_CHILDREN_SYSTEM = 14;

  private ProcessorTime() {}

  /** Milliseconds since each part started. */
  static Map<String, Double> of(List<String> parts) {
    Map<String, Double> times = new LinkedHashMap<>();
    if (Files.isDirectory(PROC.resolve("self"))) {
      for (String part : parts) {
        long pid = RunningSuite.pid(part);
        long ticks = part.equals("postgres") ? withChildren(pid) : own(stat(process(pid)));
        times.put(part, ticks / TICKS_PER_MILLI);
      }
    }
    return times;
  }

  /**
   * Milliseconds of one thread.
   *
   * @param thread its folder in {@code /proc}
   */
  static double ofThread(Path thread) {
    return own(stat(thread)) / TICKS_PER_MILLI;
  }

  /** PostgreSQL works in children, of which some end while we measure. */
  private static long withChildren(long pid) {
    String[] server = stat(process(pid));
    long ticks = own(server) + number(server, ENDED_CHILDREN_USER);
    ticks += number(server, ENDED_CHILDREN_SYSTEM);
    try (Stream<Path> all = Files.list(PROC)) {
      for (Path process : all.filter(p -> p.getFileName().toString().matches("\\d+")).toList()) {
        String[] child = stat(process);
        if (child.length > 0 && number(child, PARENT) == pid) {
          ticks += own(child);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ticks;
  }

  private static long own(String[] stat) {
    return number(stat, USER) + number(stat, SYSTEM);
  }

  private static long number(String[] stat, int place) {
    return stat.length == 0 ? 0 : Long.parseLong(stat[place]);
  }

  private static Path process(long pid) {
    return PROC.resolve(String.valueOf(pid));
  }

  /** What stands behind the command's name, which may hold anything; nothing when it has ended. */
  private static String[] stat(Path task) {
    try {
      String stat = Files.readString(task.resolve("stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    } catch (NoSuchFileException ended) {
      return new String[0];
    } catch (IOException e) {
      // it ended between opening and reading
      return new String[0];
    }
  }
}
