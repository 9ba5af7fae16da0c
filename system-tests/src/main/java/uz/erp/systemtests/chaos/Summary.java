package uz.erp.systemtests.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run came to, for people and in one line that stays the same in form. */
record Summary(Plan plan, Result result) {

  private static final int SHOWN = 40;

  void print(PrintStream out) {
    out.println();
    table(out, "did", result.load());
    table(out, "kills", result.kills());
    table(out, "faults", result.faults());
    List<String> violations = result.violations();
    violations.stream().limit(SHOWN).forEach(violation -> out.println("VIOLATION " + violation));
    if (violations.size() > SHOWN) {
      out.printf("and %d more%n", violations.size() - SHOWN);
    }
    out.println(line());
  }

  private static void table(PrintStream out, String title, Map<String, Long> figures) {
    new TreeMap<>(figures).forEach((name, n) -> out.printf("%-8s %-44s %8d%n", title, name, n));
  }

  /** {@code seed=1 seconds=120 kills=10 [sales:1 …] acknowledged=512 violations=0}. */
  String line() {
    long kills = result.kills().values().stream().mapToLong(Long::longValue).sum();
    long acknowledged =
        result.load().entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(" acknowledged"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    String parts =
        new TreeMap<>(result.kills())
            .entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" "));
    return "seed=%d seconds=%d stores=%d tills=%d kills=%d [%s] acknowledged=%d violations=%d"
        .formatted(
            plan.seed(),
            plan.seconds(),
            plan.stores(),
            plan.tills(),
            kills,
            parts,
            acknowledged,
            result.violations().size());
  }

  void appendTo(Path file) {
    try {
      Files.writeString(file, line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("no line in " + file, e);
    }
  }
}
