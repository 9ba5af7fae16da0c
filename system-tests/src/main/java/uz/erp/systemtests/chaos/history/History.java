package uz.erp.systemtests.chaos.history;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Everything that one shop's people asked for, in the order in which they began to ask. */
public final class History {

  private final Queue<Asked> all = new ConcurrentLinkedQueue<>();
  private final Map<String, LongAdder> glances = new ConcurrentHashMap<>();
  private final Queue<String> forbidden = new ConcurrentLinkedQueue<>();

  public Asked begin(Asked.Request request) {
    Asked asked = new Asked(request);
    all.add(asked);
    return asked;
  }

  public List<Asked> all() {
    return List.copyOf(all);
  }

  /** Notes what was answered to something that changes nothing, such as a look or a sign-in. */
  public void glance(String what, Attempt attempt) {
    tally("glances " + attempt);
    if (attempt.isForbidden()) {
      forbidden.add(what + " -> " + attempt);
    }
  }

  /** Notes that somebody got a new token for one that had ended. */
  public void signedIn() {
    tally("signed in anew");
  }

  private void tally(String name) {
    glances.computeIfAbsent(name, unused -> new LongAdder()).increment();
  }

  /** Answers that nobody may ever hear, whatever is dead, with what was asked. */
  public List<String> forbidden() {
    return Stream.concat(
            all.stream()
                .filter(asked -> asked.attempts().stream().anyMatch(Attempt::isForbidden))
                .map(Asked::toString),
            forbidden.stream())
        .map(told -> "was answered with what the API does not have: " + told)
        .toList();
  }

  List<Asked> of(Deed deed) {
    return all.stream().filter(asked -> asked.request().deed() == deed).toList();
  }

  /** Adds how often what was done, as in {@code checkout acknowledged}, and every answer heard. */
  public void count(Map<String, Long> into) {
    Map<String, Long> counted = new TreeMap<>();
    for (Asked asked : all) {
      String word = asked.request().deed().word();
      counted.merge(word + " " + asked.outcome(), 1L, Long::sum);
      counted.merge("attempts", (long) asked.attempts().size(), Long::sum);
      asked.attempts().forEach(attempt -> counted.merge("answers " + attempt, 1L, Long::sum));
    }
    glances.forEach((name, count) -> counted.merge(name, count.sum(), Long::sum));
    counted.forEach((name, count) -> into.merge(name, count, Long::sum));
  }
}
