package uz.erp.systemtests.bench.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.client.Json;

/**
 * What a comparison showed; its components are the fields of {@code NAME.json}, from which chart
 * and page are made.
 *
 * @param at when, in UTC
 */
public record Outcome(
    String name,
    String title,
    String at,
    Map<String, String> sizes,
    Machine machine,
    List<Figure> figures,
    List<Ratio> ratios,
    List<String> remarks) {

  record Figure(String metric, String variant, Spread spread) {}

  /**
   * @param of which variants
   */
  record Ratio(String name, String of, Spread spread, @Nullable Aim aim) {

    String verdict() {
      return aim == null ? "" : aim.verdict(spread.median());
    }

    String aimText() {
      return aim == null ? "" : aim.text();
    }
  }

  void print(PrintStream out) {
    out.printf("%n%s%n", title);
    out.printf("  %-24s %-28s %12s   %s%n", "", "", "median", "lowest–highest");
    for (Figure figure : figures) {
      out.printf(
          "  %-24s %-28s %12s   %s%n",
          figure.metric(),
          figure.variant(),
          Spread.text(figure.spread().median()),
          figure.spread().range());
    }
    for (Ratio ratio : ratios) {
      out.printf(
          "  %-53s %12s   %-16s %s  %s%n",
          ratio.name() + ": " + ratio.of(),
          Spread.text(ratio.spread().median()),
          ratio.spread().range(),
          ratio.aimText(),
          ratio.verdict());
    }
    remarks.forEach(remark -> out.println("  " + remark));
    out.println("  " + machine.jvmMode());
  }

  /** Writes the figures, the chart and, anew from all figures there, the page into the folder. */
  public void publish(PrintStream out, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".json"), Json.pretty(this));
      Files.writeString(folder.resolve(name + ".svg"), new Chart(this).svg());
      Page.write(folder);
      out.println("  written: " + name + ".json and " + name + ".svg in " + folder.getFileName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Outcome read(Path file) throws IOException {
    return Json.read(Files.readAllBytes(file), Outcome.class);
  }
}
