package uz.erp.systemtests.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import uz.erp.systemtests.bench.comparison.Reading;

/**
 * Variants that one and the same play tells about: it is played once in each round, whichever of
 * them is asked for first.
 */
final class Together {

  private final Supplier<Map<String, Reading>> play;
  private final Map<String, Reading> backlog = new HashMap<>();

  Together(Supplier<Map<String, Reading>> play) {
    this.play = play;
  }

  /** For one variant of a comparison. */
  Supplier<Reading> about(String variant) {
    return () -> {
      if (!backlog.containsKey(variant)) {
        backlog.clear();
        backlog.putAll(play.get());
      }
      Reading reading = backlog.remove(variant);
      if (reading == null) {
        throw new IllegalStateException("nothing was measured about " + variant);
      }
      return reading;
    };
  }
}
