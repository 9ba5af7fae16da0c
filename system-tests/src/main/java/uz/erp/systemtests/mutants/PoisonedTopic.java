package uz.erp.systemtests.mutants;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import uz.erp.systemtests.client.Eventually;

/**
 * Records that no consumer can parse, and an event that cannot be applied for longer than it is
 * tried in place: what comes after goes on, and the event is applied when it can be.
 */
final class PoisonedTopic implements Hunt {

  private static final Duration BOUND = Duration.ofSeconds(30);

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    PlayedStore store = PlayedStore.open(buggySuite, evidence, "Poisoned topic");
    PlayedTill till = store.hire("Cashier");
    till.sell();
    // of no store, so that no event is blocked behind it, and new, or it would be blocked behind a
    // former one
    String key = "poison:" + UUID.randomUUID();
    new Topics(buggySuite)
        .send(
            List.of(
                new ProducerRecord<>("sales.sale", 0, key, "{\"specversion\": \"1.0\", "),
                new ProducerRecord<>("sales.sale", 1, key, "not JSON"),
                new ProducerRecord<>("sales.sale", 2, key, "[]")));
    Rows catalog = new Rows(buggySuite, "catalog");
    rename(catalog, store, "stock_movement", "stock_movement_away");
    try {
      till.sell();
      Eventually.last(
          BOUND,
          () ->
              catalog.count(
                  "select count(*) from shared.parked_event where event_key like ?",
                  store.key() + ":%"),
          deadLetters -> deadLetters > 0);
    } finally {
      rename(catalog, store, "stock_movement_away", "stock_movement");
    }
    till.sell();
    new Judge(buggySuite, evidence).judge(store);
  }

  private static void rename(Rows catalog, PlayedStore store, String from, String to) {
    catalog.execute("alter table %s.%s rename to %s".formatted(store.schema(), from, to));
  }
}
