package uz.erp.systemtests.bench.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code README.md} of a folder of outcomes, made from their files alone; what was found out about
 * a benchmark by hand stands in {@code NAME.md} and is taken over.
 */
public final class Page {

  private static final String HEAD =
      """
      # Speed, as ratios

      Made by `./erp bench NAME` from the JSON files beside it; `./erp bench page` makes it anew. Each ratio is one of two variants
      that were measured alternating in the same run: median of the rounds, and from the lowest to the highest. Times by themselves mean
      nothing on a shared machine. The aims are those of the design: first, then.

      | benchmark | ratio | median | lowest–highest | aim | |
      |---|---|---|---|---|---|
      """;

  private Page() {}

  /** Writes it anew. */
  public static void write(Path folder) throws IOException {
    List<Outcome> outcomes = outcomes(folder);
    StringBuilder page = new StringBuilder(HEAD);
    for (Outcome outcome : outcomes) {
      for (Outcome.Ratio ratio : outcome.ratios()) {
        page.append(
            row(
                "[%s](#%s)".formatted(outcome.name(), outcome.name()),
                ratio.name() + ": " + ratio.of(),
                Spread.text(ratio.spread().median()),
                ratio.spread().range(),
                ratio.aimText(),
                ratio.verdict()));
      }
    }
    for (Outcome outcome : outcomes) {
      page.append(section(outcome, folder));
    }
    Files.writeString(folder.resolve("README.md"), page);
  }

  private static List<Outcome> outcomes(Path folder) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        outcomes.add(Outcome.read(file));
      }
    }
    return outcomes;
  }

  private static String section(Outcome outcome, Path folder) throws IOException {
    StringBuilder section = new StringBuilder("\n## " + outcome.name() + "\n\n");
    section.append(outcome.title()).append(".\n\n");
    section.append("![%s](%s.svg)\n\n".formatted(outcome.title(), outcome.name()));
    section.append("| | | median | lowest–highest |\n|---|---|---|---|\n");
    for (Outcome.Figure figure : outcome.figures()) {
      section.append(
          row(
              figure.metric(),
              figure.variant(),
              Spread.text(figure.spread().median()),
              figure.spread().range()));
    }
    outcome.remarks().forEach(remark -> section.append("\n").append(remark).append('\n'));
    Path found = folder.resolve(outcome.name() + ".md");
    if (Files.exists(found)) {
      section.append('\n').append(Files.readString(found).strip()).append('\n');
    }
    Machine machine = outcome.machine();
    return section
        .append("\nMeasured %s: %s.\n".formatted(outcome.at(), list(outcome.sizes())))
        .append(
            "%s, %d cores, %s of memory, %s; %s; %s (%s); PostgreSQL: %s.\n"
                .formatted(
                    machine.processor(),
                    machine.cores(),
                    machine.memory(),
                    machine.kernel(),
                    machine.jdk(),
                    machine.jvmMode(),
                    String.join(" ", machine.options()),
                    list(machine.postgres())))
        .toString();
  }

  private static String list(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + " " + value.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
