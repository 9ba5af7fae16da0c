package uz.erp.systemtests.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import uz.erp.systemtests.erp.Parts;

/**
 * What is done to a suite and when: a pure function of its settings, so that a run can be repeated.
 *
 * @param seconds how long the shops trade
 * @param stores how many shops
 * @param tills how many tills in each
 */
public record Plan(long seed, long seconds, int stores, int tills, List<Fault> faults) {

  /** The shops trade this long before the first fault and after the last. */
  private static final long MARGIN_MILLIS = 3_000;

  public Plan {
    faults = List.copyOf(faults);
  }

  /** What may be chosen about a plan. */
  public record Settings(
      long seed,
      long seconds,
      int kills,
      Set<FaultKind> kinds,
      List<String> parts,
      int stores,
      int tills) {

    /** Everything that can be done, to every part. */
    public static Settings all(long seed, long seconds, int kills) {
      return new Settings(seed, seconds, kills, EnumSet.allOf(FaultKind.class), Parts.ALL, 3, 2);
    }
  }

  public static Plan of(Settings settings) {
    List<Fault> faults = new ArrayList<>();
    for (FaultKind kind : FaultKind.values()) {
      // numbers of its own for each kind: leaving one out leaves the others as they were
      Random random = new Random(settings.seed() * 31 + kind.ordinal());
      int count = kind == FaultKind.KILL ? settings.kills() : kind.within(settings.seconds());
      if (settings.kinds().contains(kind)) {
        faults.addAll(spread(kind, count, settings, random));
      }
    }
    faults.sort(Comparator.comparingLong(Fault::atMillis).thenComparing(Fault::kind));
    return new Plan(
        settings.seed(), settings.seconds(), settings.stores(), settings.tills(), faults);
  }

  /** Evenly over the time, each somewhere in its share; every target as often as any other. */
  private static List<Fault> spread(FaultKind kind, int count, Settings settings, Random random) {
    List<String> targets = kind.isOfParts() ? settings.parts() : kind.targets();
    List<String> turn = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    long span = Math.max(0, settings.seconds() * 1000 - 2 * MARGIN_MILLIS);
    for (int i = 0; i < count; i++) {
      if (turn.isEmpty()) {
        turn.addAll(targets);
        Collections.shuffle(turn, random);
      }
      long at = MARGIN_MILLIS + (long) ((i + random.nextDouble()) * span / count);
      long lasts = kind.shortest();
      lasts += kind.longest() > lasts ? random.nextLong(kind.longest() - lasts) : 0;
      faults.add(new Fault(at, kind, turn.removeLast(), lasts, random.nextInt(1_000_000)));
    }
    return faults;
  }

  /** One fault a line, after a line with the settings. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "seed %d, %d s, %d stores with %d tills, %d faults"
            .formatted(seed, seconds, stores, tills, faults.size()));
    faults.forEach(fault -> lines.add(fault.toString()));
    return lines;
  }
}
