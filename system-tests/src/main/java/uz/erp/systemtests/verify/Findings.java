package uz.erp.systemtests.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was counted and found, by invariant: of each broken rule the first counter-example. Several
 * threads may add to it.
 */
final class Findings {

  /**
   * A rule that does not hold.
   *
   * @param store the first one it was found in; a service's name when it is no store's
   */
  record Violation(String rule, String store, String example, long count) {}

  private final Map<Invariant, Long> checked = new EnumMap<>(Invariant.class);
  private final Map<Invariant, Map<String, Violation>> violations = new EnumMap<>(Invariant.class);
  private final List<String> notes = new ArrayList<>();

  synchronized void checked(Invariant invariant, long count) {
    checked.merge(invariant, count, Long::sum);
  }

  void violated(Invariant invariant, String rule, String store, String example) {
    violated(invariant, rule, store, example, 1);
  }

  synchronized void violated(
      Invariant invariant, String rule, String store, String example, long count) {
    violations
        .computeIfAbsent(invariant, any -> new LinkedHashMap<>())
        .merge(
            rule,
            new Violation(rule, store, example, count),
            (first, more) ->
                new Violation(rule, first.store(), first.example(), first.count() + more.count()));
  }

  /** Something to know that is no violation. */
  synchronized void note(String note) {
    notes.add(note);
  }

  synchronized long checked(Invariant invariant) {
    return checked.getOrDefault(invariant, 0L);
  }

  synchronized List<Violation> violations(Invariant invariant) {
    return List.copyOf(violations.getOrDefault(invariant, Map.of()).values());
  }

  synchronized List<String> notes() {
    return List.copyOf(notes);
  }

  long violated(Invariant invariant) {
    return violations(invariant).stream().mapToLong(Violation::count).sum();
  }

  long checkedInAll() {
    return java.util.Arrays.stream(Invariant.values()).mapToLong(this::checked).sum();
  }

  long violatedInAll() {
    return java.util.Arrays.stream(Invariant.values()).mapToLong(this::violated).sum();
  }
}
