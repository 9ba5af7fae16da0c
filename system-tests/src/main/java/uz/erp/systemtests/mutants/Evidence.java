package uz.erp.systemtests.mutants;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The broken promises found, each once, in the order of finding; thread-safe. */
final class Evidence {

  private final Set<String> findings = new LinkedHashSet<>();

  /**
   * @param promise such as {@code I5}
   */
  synchronized void found(String promise, String what, Object... values) {
    findings.add(promise + ": " + what.formatted(values));
  }

  /** Notes a finding unless both are equal. */
  void expect(String promise, String what, Object expected, Object seen) {
    boolean same =
        expected instanceof java.math.BigDecimal a && seen instanceof java.math.BigDecimal b
            ? a.compareTo(b) == 0
            : expected.equals(seen);
    if (!same) {
      found(promise, "%s: %s was expected, %s was seen", what, expected, seen);
    }
  }

  synchronized List<String> all() {
    return List.copyOf(findings);
  }

  boolean isEmpty() {
    return all().isEmpty();
  }
}
