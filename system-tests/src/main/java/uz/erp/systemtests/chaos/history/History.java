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

  private final Queue<Invocation> all = new ConcurrentLinkedQueue<>();
  private final Map<String, LongAdder> glances = new ConcurrentHashMap<>();
  private final Queue<String> forbidden = new ConcurrentLinkedQueue<>();

  public Invocation begin(Invocation.Request request) {
    Invocation invocation = new Invocation(request);
    all.add(invocation);
    return invocation;
  }

  public List<Invocation> all() {
    return List.copyOf(all);
  }

  /** Notes what was answered to something that changes nothing, such as a look or a sign-in. */
  public void glance(String what, Attempt attempt) {
    tally("glances " + attempt);
    if (attempt.isForbidden()) {
      forbidden.add(what + " -> " + attempt);
    }
  }

  /** Records that a client got a new token for an expired one. */
  public void signedIn() {
    tally("signed in anew");
  }

  private void tally(String name) {
    glances.computeIfAbsent(name, unused -> new LongAdder()).increment();
  }

  /** Answers that must never occur, whatever is down, with their requests. */
  public List<String> forbidden() {
    return Stream.concat(
            all.stream()
                .filter(invocation -> invocation.attempts().stream().anyMatch(Attempt::isForbidden))
                .map(Invocation::toString),
            forbidden.stream())
        .map(text -> "was answered with what the API does not have: " + text)
        .toList();
  }

  List<Invocation> of(Operation operation) {
    return all.stream()
        .filter(invocation -> invocation.request().operation() == operation)
        .toList();
  }

  /**
   * Adds how often what was done, as in {@code checkout acknowledged}, and every answer received.
   */
  public void count(Map<String, Long> into) {
    Map<String, Long> counted = new TreeMap<>();
    for (Invocation invocation : all) {
      String word = invocation.request().operation().word();
      counted.merge(word + " " + invocation.outcome(), 1L, Long::sum);
      counted.merge("attempts", (long) invocation.attempts().size(), Long::sum);
      invocation.attempts().forEach(attempt -> counted.merge("answers " + attempt, 1L, Long::sum));
    }
    glances.forEach((name, count) -> counted.merge(name, count.sum(), Long::sum));
    counted.forEach((name, count) -> into.merge(name, count, Long::sum));
  }
}
