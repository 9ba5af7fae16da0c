package uz.erp.systemtests.mutants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import uz.erp.systemtests.client.Answer;

/** A little trade, and then every event of it once more, and once more backwards. */
final class Redelivery implements Hunt {

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    PlayedStore store = PlayedStore.open(buggySuite, evidence, "Redelivery");
    PlayedTill till = store.hire("Cashier");
    PlayedTill office = store.office();
    for (int i = 0; i < 4; i++) {
      till.sell();
    }
    Sold sale = till.sellThree();
    var unused = office.bringBack(sale, sale.lines().getFirst(), BigDecimal.ONE);
    Judge judge = new Judge(buggySuite, evidence);
    judge.judge(store);
    BigDecimal points = points(store);
    List<ProducerRecord<String, String>> again = new ArrayList<>();
    for (ConsumerRecord<String, String> message : new Topics(buggySuite).of(store)) {
      again.add(new ProducerRecord<>(message.topic(), message.key(), message.value()));
    }
    List<ProducerRecord<String, String>> backwards = new ArrayList<>(again);
    Collections.reverse(backwards);
    new Topics(buggySuite).send(again);
    new Topics(buggySuite).send(backwards);
    judge.judge(store);
    evidence.expect("I9", "points after the events came again", points, points(store));
  }

  private static BigDecimal points(PlayedStore store) {
    Answer loyalty =
        store
            .asking(store.owner())
            .get("/api/customers/customers/" + store.customer() + "/loyalty/");
    return loyalty.expect(200).decimal("/balance");
  }
}
