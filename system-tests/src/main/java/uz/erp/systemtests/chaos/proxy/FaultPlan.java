package uz.erp.systemtests.chaos.proxy;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which faults a proxy injects next: for so many responses a fault, and for how long all responses
 * are delayed.
 */
final class FaultPlan {

  private final Map<ResponseFault, Integer> coming = new EnumMap<>(ResponseFault.class);
  private final Map<String, Long> hits = new TreeMap<>();
  private long slowUntil = System.nanoTime();
  private long pauseMillis;

  synchronized void expect(ResponseFault fault, int count) {
    coming.merge(fault, count, Integer::sum);
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
  synchronized ResponseFault next() {
    for (Map.Entry<ResponseFault, Integer> entry : coming.entrySet()) {
      if (entry.getValue() > 0) {
        entry.setValue(entry.getValue() - 1);
        return entry.getKey();
      }
    }
    return ResponseFault.PASS;
  }

  /** How long the next bytes wait, 0 in good weather. */
  synchronized long pause() {
    return System.nanoTime() - slowUntil < 0 ? pauseMillis : 0;
  }

  /** Records a fault that hit a client. */
  synchronized void hit(String what, long count) {
    if (count > 0) {
      hits.merge(what, count, Long::sum);
    }
  }

  synchronized Map<String, Long> hits() {
    return new TreeMap<>(hits);
  }
}
