package uz.erp.systemtests.isolation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uz.erp.systemtests.openapi.Operation;

/** What was asked and what came of it, question by question; any number of threads may tell it. */
final class Tally {

  private static final int SHOWN = 60;

  private final Map<String, Map<Integer, Integer>> statuses = new LinkedHashMap<>();
  private final Set<String> operations = new TreeSet<>();
  private final List<String> leaks = new ArrayList<>();
  private final List<String> wrongs = new ArrayList<>();
  private int attempts;

  synchronized void answered(Question question, Operation operation, int status) {
    attempts++;
    operations.add(operation.toString());
    statuses
        .computeIfAbsent(question.name(), name -> new TreeMap<>())
        .merge(status, 1, Integer::sum);
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
    leaks.stream().limit(SHOWN).forEach(leak -> out.println("  LEAK " + leak));
    wrongs.stream().limit(SHOWN).forEach(wrong -> out.println("  WRONG " + wrong));
  }
}
