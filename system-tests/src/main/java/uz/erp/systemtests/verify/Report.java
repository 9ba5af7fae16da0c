package uz.erp.systemtests.verify;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The findings, for people and for programs. */
record Report(Findings findings, int stores, double seconds) {

  void print(PrintStream out) {
    for (Invariant invariant : Invariant.values()) {
      long checked = findings.checked(invariant);
      long violated = findings.violated(invariant);
      String name = invariant == Invariant.DOCUMENTS ? "docs" : invariant.name();
      out.printf(
          Locale.ROOT,
          "%-4s %-72s %s%n",
          name,
          invariant.sentence(),
          checked + violated == 0
              ? "nothing to check"
              : "%,10d checked, %d violations".formatted(checked, violated));
      for (Findings.Violation found : findings.violations(invariant)) {
        out.printf("     VIOLATED: %s (%d times)%n", found.rule(), found.count());
        out.printf("       first in %s: %s%n", found.store(), found.example());
      }
    }
    findings.notes().forEach(note -> out.println("note: " + note));
    out.printf(
        Locale.ROOT,
        "%d stores verified in %.1f s: %d checked, %d violations%n",
        stores,
        seconds,
        findings.checkedInAll(),
        findings.violatedInAll());
  }

  /** The same as a tree of JSON. */
  Map<String, Object> tree() {
    List<Object> invariants = new ArrayList<>();
    for (Invariant invariant : Invariant.values()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("invariant", invariant.name());
      one.put("sentence", invariant.sentence());
      one.put("checked", findings.checked(invariant));
      one.put("violations", findings.violated(invariant));
      one.put("violated", findings.violations(invariant));
      invariants.add(one);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("stores", stores);
    tree.put("seconds", seconds);
    tree.put("checked", findings.checkedInAll());
    tree.put("violations", findings.violatedInAll());
    tree.put("notes", findings.notes());
    tree.put("invariants", invariants);
    return tree;
  }
}
