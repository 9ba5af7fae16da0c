package uz.erp.systemtests.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.erp.RunningSuite;

/** The figures of a benchmark: a table for people, and the same as JSON for programs. */
final class Sheet {

  private final String name;
  private final PrintStream out;
  private final List<Cost> costs = new ArrayList<>();
  private final Map<String, Double> others = new LinkedHashMap<>();

  Sheet(String name, PrintStream out) {
    this.name = name;
    this.out = out;
  }

  Cost add(Cost cost) {
    costs.add(cost);
    return cost;
  }

  /** A figure of its own, like a ratio of two of the costs. */
  void note(String what, double value) {
    others.put(what, value);
  }

  /** Prints the table and writes the file. */
  void publish(String title, String unit) {
    out.printf("%n%s%n", title);
    out.printf(
        Locale.ROOT,
        "  %-30s %8s %9s %9s %9s %10s   %-36s %11s%n",
        "",
        "count",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        unit + "s/s",
        "CPU ms per " + unit,
        "statements");
    costs.forEach(this::line);
    others.forEach((what, value) -> out.printf(Locale.ROOT, "  %-60s %10.2f%n", what, value));
    out.println("  as JSON: " + write(title, unit));
  }

  private void line(Cost cost) {
    StringBuilder cpu = new StringBuilder("%.2f".formatted(cost.cpuMillis()));
    String separator = " = ";
    for (Map.Entry<String, Double> part : cost.usage().cpu().entrySet()) {
      cpu.append(separator)
          .append(
              "%s %.2f".formatted(part.getKey().substring(0, 2), part.getValue() / cost.units()));
      separator = " + ";
    }
    out.printf(
        Locale.ROOT,
        "  %-30s %8d %9.1f %9.1f %9.1f %10.1f   %-36s %11.2f%n",
        cost.name(),
        cost.times().count(),
        cost.times().percentile(50),
        cost.times().percentile(95),
        cost.times().percentile(99),
        cost.perSecond(),
        cpu,
        cost.statements());
  }

  private Path write(String title, String unit) {
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("benchmark", name);
    sheet.put("title", title);
    sheet.put("at", Instant.now().toString());
    sheet.put("unit", unit);
    sheet.put("costs", costs.stream().map(Cost::figures).toList());
    sheet.put("others", others);
    Path file = RunningSuite.root().resolve("system-tests/target/bench/" + name + ".json");
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, Json.bytes(sheet));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
