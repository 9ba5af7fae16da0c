package uz.erp.systemtests.isolation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uz.erp.systemtests.openapi.Operation;

/** The calls and their results by question; thread-safe. */
final class ProbeResults {

  private static final int SHOWN = 60;

  private final Map<String, Map<Integer, Integer>> statuses = new LinkedHashMap<>();
  private final Set<String> operations = new TreeSet<>();
  private final List<String> leaks = new ArrayList<>();
  private final List<String> wrongs = new ArrayList<>();
  private final Map<Refusal, Integer> refusals = new EnumMap<>(Refusal.class);
  private final Set<String> proven = new TreeSet<>();
  private final Map<String, String> unproven = new TreeMap<>();
  private int attempts;

  synchronized void answered(Question question, Operation operation, int status) {
    attempts++;
    operations.add(operation.toString());
    statuses
        .computeIfAbsent(question.name(), name -> new TreeMap<>())
        .merge(status, 1, Integer::sum);
  }

  /** The answer to a request that names things of the target store. */
  synchronized void refused(Operation operation, Refusal kind, String answer) {
    refusals.merge(kind, 1, Integer::sum);
    if (kind.proves()) {
      proven.add(operation.toString());
    } else {
      unproven.put(operation.toString(), answer);
    }
  }

  /** How often outsiders' requests with ids of the target store were refused in this way. */
  synchronized int refusals(Refusal kind) {
    return refusals.getOrDefault(kind, 0);
  }

  /** The operations where none of these refusals shows that anybody looked whose it is. */
  synchronized List<String> onlyInvalid() {
    return unproven.keySet().stream().filter(operation -> !proven.contains(operation)).toList();
  }

  synchronized void leaked(String what) {
    leaks.add(what);
  }

  synchronized void wrong(String what) {
    wrongs.add(what);
  }

  synchronized int attempts() {
    return attempts;
  }

  synchronized int operations() {
    return operations.size();
  }

  synchronized List<String> leaks() {
    return List.copyOf(leaks);
  }

  synchronized List<String> wrongs() {
    return List.copyOf(wrongs);
  }

  /** Whether all of them were answered as they must be, and the refusals show something. */
  synchronized boolean isWell(int published) {
    return leaks.isEmpty()
        && wrongs.isEmpty()
        && onlyInvalid().isEmpty()
        && operations.size() == published;
  }

  synchronized void print(PrintStream out) {
    statuses.forEach(
        (question, counts) ->
            out.printf(
                "  %-64s %5d  %s%n",
                question,
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.entrySet().stream()
                    .map(count -> count.getKey() + ": " + count.getValue())
                    .collect(Collectors.joining(", "))));
    for (Refusal kind : Refusal.values()) {
      out.printf("  foreign ids refused %s: %d%n", kind, refusals(kind));
    }
    onlyInvalid().forEach(operation -> out.println("  ONLY INVALID " + unproven.get(operation)));
    leaks.stream().limit(SHOWN).forEach(leak -> out.println("  LEAK " + leak));
    wrongs.stream().limit(SHOWN).forEach(wrong -> out.println("  WRONG " + wrong));
  }
}
