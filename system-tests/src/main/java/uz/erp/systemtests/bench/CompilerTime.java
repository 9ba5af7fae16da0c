package uz.erp.systemtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * Processor time of the compilers of all JVMs of the suite, by the names of their threads in {@code
 * /proc} (proc(5)). On a machine without it there is none.
 */
final class CompilerTime {

  private static final String POSTGRES = "postgres";

  private CompilerTime() {}

  /** Milliseconds since the parts started. */
  static double millis() {
    return Parts.ALL.stream()
        .filter(part -> !part.equals(POSTGRES))
        .mapToDouble(part -> millis(RunningSuite.pid(part)))
        .sum();
  }

  private static double millis(long pid) {
    Path threads = Path.of("/proc", String.valueOf(pid), "task");
    if (!Files.isDirectory(threads)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(threads)) {
      return all.filter(CompilerTime::isCompiler).mapToDouble(ProcessorTime::ofThread).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kernel keeps fifteen characters of a name: "C2 CompilerThre". */
  private static boolean isCompiler(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
    } catch (IOException e) {
      // it ended meanwhile
      return false;
    }
  }
}
