package uz.erp.systemtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * The memory that each part holds at one moment, in MiB: pages that several processes share count
 * for each of them by its part, so that the sum is what the suite takes from the machine
 * (proc_pid_smaps(5), Pss).
 */
record Footprint(Map<String, Double> byPart) {

  static final String SUM = "MiB of all parts";

  private static final String FIELD = "Pss:";

  static Footprint now() {
    Map<String, Double> parts = new LinkedHashMap<>();
    Parts.ALL.forEach(part -> parts.put(part, mib(RunningSuite.pid(part))));
    return new Footprint(parts);
  }

  double sum() {
    return byPart.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  Reading reading() {
    Reading reading = Reading.of(SUM, sum());
    for (Map.Entry<String, Double> part : byPart.entrySet()) {
      reading = reading.and("MiB of " + part.getKey(), part.getValue());
    }
    return reading;
  }

  /** With the processes it started: PostgreSQL has one for each connection. */
  private static double mib(long pid) {
    ProcessHandle part =
        ProcessHandle.of(pid)
            .orElseThrow(() -> new IllegalStateException("process " + pid + " has ended"));
    return Stream.concat(Stream.of(part), part.descendants())
            .mapToLong(process -> kib(process.pid()))
            .sum()
        / 1024.0;
  }

  private static long kib(long pid) {
    Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
    try {
      return Files.readAllLines(rollup).stream()
          .filter(line -> line.startsWith(FIELD))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      if (ProcessHandle.of(pid).isPresent()) {
        throw new UncheckedIOException("this machine does not tell the memory of " + pid, e);
      }
      return 0;
    }
  }
}
