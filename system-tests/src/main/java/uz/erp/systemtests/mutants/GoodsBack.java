package uz.erp.systemtests.mutants;

import java.math.BigDecimal;
import java.util.List;

/** Goods brought back piece by piece, more of them than there are, and one piece by two at once. */
final class GoodsBack implements Hunt {

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    PlayedStore store = PlayedStore.open(buggySuite, evidence, "Goods back");
    PlayedTill till = store.hire("Cashier");
    PlayedTill office = store.office();
    office.bringBackOneByOne(till.sellThree());
    raceForOne(office, till.sell());
    new Judge(buggySuite, evidence).judge(store);
  }

  /** One of them gets the money. */
  private static void raceForOne(PlayedTill office, Sold sale) {
    Tills.eachAtOnce(
        List.of(1, 2),
        i -> {
          var unused = office.bringBack(sale, sale.lines().getFirst(), BigDecimal.ONE);
        });
  }
}
