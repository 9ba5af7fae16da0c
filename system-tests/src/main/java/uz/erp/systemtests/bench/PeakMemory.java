package uz.erp.systemtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * The most memory that a part held at a time.
 *
 * @param isFresh whether it is counted from this moment on, else since the part was started
 */
record PeakMemory(String part, boolean isFresh) {

  /** The kernel counts the peak anew after a 5 (proc_pid_clear_refs(5)), if it lets us. */
  static PeakMemory from(String part) {
    try {
      Files.writeString(process(part).resolve("clear_refs"), "5");
      return new PeakMemory(part, true);
    } catch (IOException e) {
      return new PeakMemory(part, false);
    }
  }

  String name() {
    return "peak memory of " + part + "-service, MiB" + (isFresh ? "" : ", since it started");
  }

  /** Not a number where the machine does not tell. */
  double mib() {
    Path status = process(part).resolve("status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path process(String part) {
    return Path.of("/proc/" + RunningSuite.pid(part));
  }
}
