package uz.erp.systemtests.mutants;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import uz.erp.systemtests.client.Eventually;

/** PostgreSQL is killed, twice, while the tills sell as fast as they can. */
final class PowerLoss implements Hunt {

  private static final Duration BEFORE = Duration.ofMillis(1_500);

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    PlayedStore store = PlayedStore.open(buggySuite, evidence, "Power loss");
    List<PlayedTill> cashiers =
        IntStream.range(0, 6).mapToObj(i -> store.hire("Cashier " + i)).toList();
    store.brace(true);
    for (int i = 0; i < 2; i++) {
      try (Tills tills = Tills.trading(cashiers)) {
        long end = System.nanoTime() + BEFORE.toNanos();
        Eventually.last(BEFORE.plusSeconds(1), System::nanoTime, now -> now >= end);
        buggySuite.kill("postgres");
        buggySuite.start("postgres");
        tills.stop();
      }
    }
    store.brace(false);
    new Judge(buggySuite, evidence).judge(store);
  }
}
