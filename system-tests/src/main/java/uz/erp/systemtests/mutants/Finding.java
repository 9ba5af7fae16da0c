package uz.erp.systemtests.mutants;

import java.util.ArrayList;
import java.util.List;

/**
 * How the hunt for a mutant ended.
 *
 * @param evidence what it found; nothing when the mutant survived
 * @param when and at which commit
 */
record Finding(String mutant, double seconds, String when, List<String> evidence) {

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
}
