package uz.erp.systemtests.mutants;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The hunts by the name that a patch's header gives. */
final class Hunts {

  /** Those that strike at one part are told which: the first that runs with the bug. */
  private static final Map<String, Function<String, Hunt>> ALL =
      new TreeMap<>(
          Map.of(
              "rush", part -> new Rush(),
              "cuts", Cuts::new,
              "redelivery", part -> new Redelivery(),
              "blackout", Blackout::new,
              "broker-loss", part -> new BrokerLoss(),
              "power-loss", part -> new PowerLoss(),
              "dismissal", part -> new Dismissal(),
              "strangers", part -> new Strangers(),
              "past-trade", part -> new PastTrade(),
              "poison", part -> new PoisonedTopic()));

  private Hunts() {}

  static Set<String> names() {
    return ALL.keySet();
  }

  static Hunt of(Mutant mutant) {
    Function<String, Hunt> hunt = ALL.get(mutant.hunt());
    if (hunt == null) {
      throw new IllegalArgumentException(mutant.patch() + ": no hunt \"" + mutant.hunt() + "\"");
    }
    return hunt.apply(mutant.parts().getFirst());
  }

  /** What tells one control from another: the hunt, and the part it strikes at. */
  static String control(Mutant mutant) {
    boolean strikes = mutant.hunt().equals("cuts") || mutant.hunt().equals("blackout");
    return strikes ? mutant.hunt() + " of " + mutant.parts().getFirst() : mutant.hunt();
  }
}
