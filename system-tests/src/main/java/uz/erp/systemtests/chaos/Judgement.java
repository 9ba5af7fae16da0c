package uz.erp.systemtests.chaos;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import uz.erp.systemtests.chaos.history.HistoryCheck;
import uz.erp.systemtests.chaos.history.Prices;
import uz.erp.systemtests.chaos.load.Shop;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.verify.Verification;

/**
 * Checks a repaired suite for broken promises. A check that cannot run is a violation itself, and
 * the others run all the same.
 */
final class Judgement {

  private final Suite suite;
  private final List<Shop> shops;
  private final Map<String, Long> counted;
  private final PrintStream out;
  private final List<String> violations = new ArrayList<>();

  /**
   * @param counted to which it adds what the shops did and how much was compared
   */
  Judgement(Suite suite, List<Shop> shops, Map<String, Long> counted, PrintStream out) {
    this.suite = suite;
    this.shops = shops;
    this.counted = counted;
    this.out = out;
  }

  List<String> of(Quiescence settlement, List<InjectedRecord> allInjected) {
    out.println("settling");
    ask("rest", settlement::await);
    // not before: what was sent to a reader that was down is read late
    ask("poison", () -> new DeadLetterCheck(allInjected).compare(settlement.poison(), counted));
    out.println("checking");
    shops.forEach(this::ask);
    ask(
        "poison",
        () -> {
          settlement.clear();
          return List.of();
        });
    ask("invariants", this::invariants);
    return List.copyOf(violations);
  }

  private void ask(Shop shop) {
    Store store = shop.store();
    String key = store.tenantKey();
    HistoryCheck history = new HistoryCheck(suite.databases());
    FinalChecks afterwards = new FinalChecks(suite.anyone(), counted);
    shop.history().count(counted);
    ask(key + " answers", shop.history()::forbidden);
    ask("", () -> new Prices(suite.databases()).of(store, shop.history()));
    ask("", () -> history.of(store, shop.history()));
    ask(key + " sales", () -> afterwards.listed(shop));
    ask(key + " staff", () -> afterwards.outside(shop));
    ask(key + " repeats", () -> afterwards.repeated(shop));
    // asking again had no further effect
    ask("", () -> history.of(store, shop.history()));
  }

  private List<String> invariants() {
    List<String> keys = shops.stream().map(shop -> shop.store().tenantKey()).toList();
    return new Verification(suite, out).passingOver(RecordInjector.KEY).run(keys)
        ? List.of()
        : List.of("the invariants do not hold, see above");
  }

  /**
   * @param where put before each violation; empty when they tell it themselves
   */
  private void ask(String where, Supplier<List<String>> question) {
    String prefix = where.isEmpty() ? "" : where + ": ";
    try {
      question.get().forEach(violation -> violations.add(prefix + violation));
    } catch (RuntimeException e) {
      e.printStackTrace(out);
      violations.add(prefix + "could not be asked: " + e);
    }
  }
}
