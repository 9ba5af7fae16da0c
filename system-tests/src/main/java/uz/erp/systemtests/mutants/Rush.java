package uz.erp.systemtests.mutants;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Ordinary trade, all at once and nothing broken: sales in every way, repeats, goods brought back
 * by two at a time, goods coming in, and shifts closed while cash is still put into the drawer.
 */
final class Rush implements Hunt {

  private static final int SALES = 12;
  private static final int SHIFTS = 6;

  @Override
  public void play(Ground ground, Evidence evidence) {
    PlayedStore store = PlayedStore.open(ground, evidence, "Rush");
    List<PlayedTill> cashiers =
        IntStream.range(0, 3).mapToObj(i -> store.hire("Cashier " + i)).toList();
    Tills.eachAtOnce(cashiers, till -> trade(till));
    PlayedTill office = store.office();
    office.bringBackOneByOne(cashiers.getFirst().sellThree());
    raceForOne(office, cashiers.getFirst().sell());
    Tills.eachAtOnce(
        IntStream.range(0, 16).boxed().toList(),
        i -> store.receive(store.wares().getFirst(), BigDecimal.TEN));
    closeUnderLoad(store.hire("Closing"));
    new Judge(ground, evidence).judge(store);
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

  /** One piece, brought back by two at once: one of them gets the money. */
  private static void raceForOne(PlayedTill office, Sold sale) {
    Tills.eachAtOnce(
        List.of(1, 2),
        i -> {
          var unused = office.bringBack(sale, sale.lines().getFirst(), BigDecimal.ONE);
        });
  }

  /**
   * Cash that was acknowledged is in the count, whenever it came; what came too late is refused.
   */
  private static void closeUnderLoad(PlayedTill till) {
    for (int shift = 0; shift < SHIFTS; shift++) {
      AtomicInteger paidIn = new AtomicInteger();
      try (Tills people = new Tills()) {
        for (int i = 0; i < 4; i++) {
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
  }
}
