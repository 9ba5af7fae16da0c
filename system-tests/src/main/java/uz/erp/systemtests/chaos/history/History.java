package uz.erp.systemtests.chaos.history;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everything that one shop's people asked for, in the order in which they began to ask. */
public final class History {

  private final Queue<Asked> all = new ConcurrentLinkedQueue<>();

  public Asked begin(Asked.Request request) {
    Asked asked = new Asked(request);
    all.add(asked);
    return asked;
  }

  public List<Asked> all() {
    return List.copyOf(all);
  }

  List<Asked> of(Deed deed) {
    return all.stream().filter(asked -> asked.request().deed() == deed).toList();
  }

  /** Adds how often what was done, as in {@code checkout acknowledged}; attempts beside it. */
  public void count(Map<String, Long> into) {
    Map<String, Long> counted = new TreeMap<>();
    for (Asked asked : all) {
      String word = asked.request().deed().word();
      counted.merge(word + " " + asked.outcome(), 1L, Long::sum);
      counted.merge("attempts", (long) asked.attempts().size(), Long::sum);
      asked.attempts().stream()
          .filter(attempt -> !attempt.isAcknowledged())
          .forEach(a -> counted.merge("answers " + a.status() + " " + a.code(), 1L, Long::sum));
    }
    counted.forEach((name, count) -> into.merge(name.strip(), count, Long::sum));
  }
}
