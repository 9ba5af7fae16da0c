package uz.erp.systemtests.mutants;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Ordinary trade at three tills at once and nothing broken: sales in every way, repeats by the same
 * and by another key, sales that say they are others.
 */
final class Rush implements Hunt {

  private static final int SALES = 8;

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    PlayedStore store = PlayedStore.open(buggySuite, evidence, "Rush");
    List<PlayedTill> cashiers =
        IntStream.range(0, 3).mapToObj(i -> store.hire("Cashier " + i)).toList();
    Tills.eachAtOnce(cashiers, Rush::trade);
    new Judge(buggySuite, evidence).judge(store);
  }

  private static void trade(PlayedTill till) {
    for (int i = 0; i < SALES; i++) {
      Sold sale = till.sell();
      till.payInOne();
      if (i % 4 == 0) {
        till.repeat(sale);
      }
      if (i == SALES / 2) {
        till.impersonate(sale);
      }
    }
    till.sell();
  }
}
