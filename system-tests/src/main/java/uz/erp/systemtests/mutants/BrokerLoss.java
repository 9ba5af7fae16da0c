package uz.erp.systemtests.mutants;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import uz.erp.systemtests.client.Eventually;

/**
 * Kafka hangs, is killed and comes back while the tills sell on: no event is lost, and those of one
 * sale arrive in their order.
 */
final class BrokerLoss implements Hunt {

  private static final Duration HANGS = Duration.ofSeconds(2);
  private static final Duration IS_GONE = Duration.ofSeconds(3);

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    PlayedStore store = PlayedStore.open(buggySuite, evidence, "Broker loss");
    List<PlayedTill> cashiers =
        IntStream.range(0, 3).mapToObj(i -> store.hire("Cashier " + i)).toList();
    PlayedTill office = store.office();
    store.brace(true);
    try (Tills tills = Tills.trading(cashiers)) {
      pass(Duration.ofMillis(500 + ThreadLocalRandom.current().nextInt(200)));
      buggySuite.signal("kafka", "STOP");
      pass(HANGS);
      buggySuite.kill("kafka");
      pass(IS_GONE);
      tills.stop();
    }
    // completed and brought back while no event is delivered
    Sold sale = cashiers.getFirst().sellThree();
    var unused = office.bringBack(sale, sale.lines().getFirst(), BigDecimal.ONE);
    buggySuite.start("kafka");
    store.brace(false);
    new Judge(buggySuite, evidence).judge(store);
  }

  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    Eventually.last(time.plusSeconds(1), System::nanoTime, now -> now >= end);
  }
}
