package uz.erp.systemtests.mutants;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Json;

/**
 * Kafka hangs, is killed and comes back while the tills sell on: no event is lost, and those of one
 * sale arrive in their order.
 */
final class BrokerLoss implements Hunt {

  private static final Duration HANGS = Duration.ofSeconds(2);
  private static final Duration IS_GONE = Duration.ofSeconds(3);

  @Override
  public void play(Ground ground, Evidence evidence) {
    PlayedStore store = PlayedStore.open(ground, evidence, "Broker loss");
    List<PlayedTill> cashiers =
        IntStream.range(0, 3).mapToObj(i -> store.hire("Cashier " + i)).toList();
    PlayedTill office = store.office();
    store.brace(true);
    try (Tills tills = Tills.trading(cashiers)) {
      pass(Duration.ofMillis(500 + ThreadLocalRandom.current().nextInt(200)));
      ground.signal("kafka", "STOP");
      pass(HANGS);
      ground.kill("kafka");
      pass(IS_GONE);
      tills.stop();
    }
    // completed and brought back while nobody hears of it
    Sold sale = cashiers.getFirst().sellThree();
    var unused = office.bringBack(sale, sale.lines().getFirst(), BigDecimal.ONE);
    ground.start("kafka");
    store.brace(false);
    new Judge(ground, evidence).judge(store);
    order(new Topics(ground).of(store), evidence);
  }

  /** In a topic the versions of one thing only grow. */
  private static void order(List<ConsumerRecord<String, String>> messages, Evidence evidence) {
    Map<String, Long> last = new HashMap<>();
    for (ConsumerRecord<String, String> message : messages) {
      long version =
          Json.read(message.value().getBytes(java.nio.charset.StandardCharsets.UTF_8))
              .path("aggregateversion")
              .longValue();
      Long before = last.merge(message.topic() + message.key(), version, Math::max);
      if (before > version) {
        evidence.found("I7", "an event of %s came after a later one", message.topic());
      }
    }
  }

  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    Eventually.last(time.plusSeconds(1), System::nanoTime, now -> now >= end);
  }
}
