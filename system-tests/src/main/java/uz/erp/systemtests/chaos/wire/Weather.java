package uz.erp.systemtests.chaos.wire;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What is going to happen on a wire: so many answers with this fate, and for how long all wait. */
final class Weather {

  private final Map<Fate, Integer> coming = new EnumMap<>(Fate.class);
  private final Map<String, Long> hits = new TreeMap<>();
  private long slowUntil = System.nanoTime();
  private long pauseMillis;

  synchronized void expect(Fate fate, int count) {
    coming.merge(fate, count, Integer::sum);
  }

  synchronized void slow(long forMillis, long pause) {
    slowUntil = System.nanoTime() + forMillis * 1_000_000;
    pauseMillis = pause;
  }

  /** From now on everything passes at once. */
  synchronized void clear() {
    coming.clear();
    slowUntil = System.nanoTime();
  }

  /** Takes the next fate off what is coming. */
  synchronized Fate next() {
    for (Map.Entry<Fate, Integer> entry : coming.entrySet()) {
      if (entry.getValue() > 0) {
        entry.setValue(entry.getValue() - 1);
        return entry.getKey();
      }
    }
    return Fate.PASS;
  }

  /** How long the next bytes wait, 0 in good weather. */
  synchronized long pause() {
    return System.nanoTime() - slowUntil < 0 ? pauseMillis : 0;
  }

  /** Notes what has befallen somebody. */
  synchronized void hit(String what, long count) {
    if (count > 0) {
      hits.merge(what, count, Long::sum);
    }
  }

  synchronized Map<String, Long> hits() {
    return new TreeMap<>(hits);
  }
}
