package uz.erp.systemtests.mutants;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/** The same goods taken in by several people at once. */
final class GoodsIn implements Hunt {

  private static final int RECEIPTS = 24;

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    PlayedStore store = PlayedStore.open(buggySuite, evidence, "Goods in");
    store.hire("Cashier").sell();
    Tills.eachAtOnce(
        IntStream.range(0, RECEIPTS).boxed().toList(),
        i -> store.receive(store.wares().getFirst(), BigDecimal.TEN));
    new Judge(buggySuite, evidence).judge(store);
  }
}
