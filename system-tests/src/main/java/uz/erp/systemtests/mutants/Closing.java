package uz.erp.systemtests.mutants;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shifts that are closed while cash is put into the drawer: what was acknowledged is in the count,
 * what came too late is refused.
 */
final class Closing implements Hunt {

  private static final int SHIFTS = 6;
  private static final int HANDS = 4;

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    PlayedStore store = PlayedStore.open(buggySuite, evidence, "Closing");
    PlayedTill till = store.hire("Cashier");
    for (int shift = 0; shift < SHIFTS && evidence.isEmpty(); shift++) {
      AtomicInteger paidIn = new AtomicInteger();
      try (Tills people = new Tills()) {
        for (int i = 0; i < HANDS; i++) {
          people.begin(
              () -> {
                while (till.payIn()) {
                  paidIn.incrementAndGet();
                }
              });
        }
        people.begin(till::closeBlindly);
        people.join();
      }
      till.checkDrawer(PlayedTill.OPENING.add(BigDecimal.valueOf(paidIn.get())));
      till.open();
    }
    new Judge(buggySuite, evidence).judge(store);
  }
}
