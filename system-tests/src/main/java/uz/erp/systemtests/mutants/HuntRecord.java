package uz.erp.systemtests.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every hunt on this machine found; the last word on each mutant makes the table. The page
 * that was there before speaks for the mutants that were not hunted here since.
 */
record HuntRecord(Path file) {

  private static final int LONGEST = 200;

  void add(Finding finding) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, finding.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Finding> latest() {
    try {
      Map<String, Finding> latest = new LinkedHashMap<>();
      if (Files.exists(file)) {
        Files.readAllLines(file).stream()
            .map(Finding::of)
            .forEach(finding -> latest.put(finding.mutant(), finding));
      }
      return latest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A page in Markdown: each mutant and what became of it.
   *
   * @param before the page so far; empty when there is none
   */
  String page(List<Mutant> mutants, String before) {
    Map<String, Finding> latest = new HashMap<>(latest());
    before
        .lines()
        .flatMap(line -> Finding.ofRow(line).stream())
        .forEach(row -> latest.merge(row.mutant(), row, HuntRecord::later));
    StringBuilder page = new StringBuilder();
    long caught = mutants.stream().filter(m -> isCaught(latest.get(m.name()))).count();
    page.append(
        """
        # Planted bugs, and what finds them

        Written by `./erp chaos --mutants --report docs/mutants.md`. Each bug is a patch of `system-tests/mutants` that
        one part of a suite runs with; the hunt named must find it, and must find nothing in the build without it (its
        control, run before). %d of %d are caught; why the others live is said below.

        Each line is the bug's last run, at the commit it names; earlier runs may have ended otherwise. Several bugs are
        races: one run shows that the hunt can find it, not that it always will. `play` means that the play could not go on.

        | bug | what is planted | promise | hunt | caught by | s | last run |
        |---|---|---|---|---|---|---|
        """
            .formatted(caught, mutants.size()));
    mutants.forEach(mutant -> page.append(row(mutant, latest.get(mutant.name()))));
    page.append("\n## Those that live\n");
    mutants.stream()
        .filter(mutant -> !mutant.isCaught())
        .forEach(
            m ->
                page.append("\n- **").append(m.name()).append("**: ").append(m.why()).append('\n'));
    return page.toString();
  }

  /** By their days; of one day the record's. */
  private static Finding later(Finding recorded, Finding row) {
    return row.day().compareTo(recorded.day()) > 0 ? row : recorded;
  }

  private static String row(Mutant mutant, @Nullable Finding finding) {
    String by =
        finding == null
            ? "not run"
            : finding.isCaught() ? finding.evidence().getFirst() : Finding.NOTHING;
    return "| %s | %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            mutant.name(),
            mutant.plants(),
            mutant.breaks(),
            mutant.hunt(),
            brief(by),
            finding == null ? "" : "%.0f".formatted(finding.seconds()),
            finding == null ? "" : finding.when());
  }

  /** Without addresses, which are another each time. */
  private static String brief(String evidence) {
    String plain =
        evidence
            .replaceAll("http://localhost:\\d+", "")
            .replaceAll("\\{\"type.*", "")
            .replace("|", "\\|")
            .strip();
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }

  private static boolean isCaught(@Nullable Finding finding) {
    return finding != null && finding.isCaught();
  }
}
