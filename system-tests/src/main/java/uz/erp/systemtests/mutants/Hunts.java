package uz.erp.systemtests.mutants;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The hunts by the name that a patch's header gives. */
final class Hunts {

  /** Hunts that attack one part get the first that runs with the bug. */
  private static final Map<String, Function<String, Hunt>> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("rush", part -> new Rush()),
              Map.entry("goods-back", part -> new GoodsBack()),
              Map.entry("goods-in", part -> new GoodsIn()),
              Map.entry("closing", part -> new Closing()),
              Map.entry("cuts", ConnectionCuts::new),
              Map.entry("redelivery", part -> new Redelivery()),
              Map.entry("blackout", Blackout::new),
              Map.entry("broker-loss", part -> new BrokerLoss()),
              Map.entry("power-loss", part -> new PowerLoss()),
              Map.entry("dismissal", part -> new Dismissal()),
              Map.entry("strangers", part -> new CrossTenant()),
              Map.entry("past-trade", part -> new PastTrade()),
              Map.entry("poison", part -> new PoisonedTopic())));

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
