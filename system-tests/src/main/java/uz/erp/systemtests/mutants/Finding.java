package uz.erp.systemtests.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the hunt for a mutant ended.
 *
 * @param evidence what it found; nothing when the mutant survived
 * @param when and at which commit
 */
record Finding(String mutant, double seconds, String when, List<String> evidence) {

  /** What the page says of a mutant that survived. */
  static final String NOTHING = "nothing (see below)";

  private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

  boolean isCaught() {
    return !evidence.isEmpty();
  }

  /** As the record keeps it: one line. */
  String line() {
    List<String> columns = new ArrayList<>(List.of(mutant, "%.0f".formatted(seconds), when));
    evidence.forEach(one -> columns.add(one.replaceAll("\\s+", " ")));
    return String.join("\t", columns);
  }

  static Finding of(String line) {
    List<String> columns = List.of(line.split("\t"));
    return new Finding(
        columns.get(0),
        Double.parseDouble(columns.get(1)),
        columns.get(2),
        columns.subList(3, columns.size()));
  }

  /** What a row of the page tells; nothing where the line is no row, or its mutant was not run. */
  static Optional<Finding> ofRow(String line) {
    List<String> cells = CELL_END.splitAsStream(line).map(String::strip).toList();
    if (cells.size() != 8 || !cells.get(6).matches("\\d+")) {
      return Optional.empty();
    }
    String by = cells.get(5).replace("\\|", "|");
    return Optional.of(
        new Finding(
            cells.get(1),
            Double.parseDouble(cells.get(6)),
            cells.get(7),
            by.equals(NOTHING) ? List.of() : List.of(by)));
  }

  /** The day it was found on, in the form that sorts. */
  String day() {
    return when.substring(0, 10);
  }
}
