package uz.erp.systemtests.mutants;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.verify.Verification;

/** Checks, in a quiescent suite, whether what clients were answered is in every database. */
final class Judge {

  private static final Pattern HEADING = Pattern.compile("^ *(I\\d+|docs)\\b");

  private final SuiteWithBug buggySuite;
  private final Evidence evidence;

  Judge(SuiteWithBug buggySuite, Evidence evidence) {
    this.buggySuite = buggySuite;
    this.evidence = evidence;
  }

  /** Asks no more when something was found: a bug that is caught need not be caught twice. */
  void judge(PlayedStore... stores) {
    if (!evidence.isEmpty()) {
      return;
    }
    List<String> keys = Arrays.stream(stores).map(PlayedStore::key).toList();
    for (String open : Quiescence.await(buggySuite, keys)) {
      evidence.found("rest", "does not become quiescent: %s", open);
    }
    for (PlayedStore store : stores) {
      sales(store);
      stock(store);
      events(store);
      store.tills().forEach(PlayedTill::checkDrawer);
    }
    if (evidence.isEmpty()) {
      invariants(keys);
    }
  }

  /** Each acknowledged sale is there as acknowledged, and numbers have no gaps and no doubles. */
  private void sales(PlayedStore store) {
    Map<Long, List<Long>> ofRegisters = new TreeMap<>();
    List<Long> numbers = new ArrayList<>();
    for (Sold sale : store.sold()) {
      Answer known = store.asking(store.owner()).get(sale.path(""));
      if (known.status() != 200) {
        evidence.found("I5", "an acknowledged sale is gone: %d", known.status());
        continue;
      }
      evidence.expect(
          "I5", "total of an acknowledged sale", sale.total(), known.decimal("/total_amount"));
      if (known.at("/number").longValue() != sale.number()) {
        evidence.found("I5", "an acknowledged sale has another number");
      }
      numbers.add(sale.number());
      ofRegisters
          .computeIfAbsent(sale.register(), r -> new ArrayList<>())
          .add(sale.registerNumber());
    }
    gapless("store", numbers);
    ofRegisters.values().forEach(ofRegister -> gapless("register", ofRegister));
  }

  private void gapless(String whose, List<Long> numbers) {
    Set<Long> distinct = new HashSet<>(numbers);
    long last = numbers.stream().mapToLong(Long::longValue).max().orElse(0);
    if (distinct.size() < numbers.size()) {
      evidence.found("I4", "a number of the %s was given twice", whose);
    }
    if (last > distinct.size()) {
      evidence.found(
          "I4",
          "%d of the %s's numbers 1 to %d were given to no sale",
          last - distinct.size(),
          whose,
          last);
    }
  }

  private void stock(PlayedStore store) {
    for (Ware ware : store.wares()) {
      BigDecimal seen =
          store
              .asking(store.owner())
              .get("/api/products/products/" + ware.id() + "/")
              .expect(200)
              .decimal("/stock/on_hand");
      evidence.expect("I8", "on hand after the sales", ware.shelf(), seen);
      String ledger =
          new Rows(buggySuite, "catalog")
              .list(
                  "select coalesce(sum(quantity), 0) from %s.stock_movement where product_id = ?"
                      .formatted(store.schema()),
                  ware.id())
              .getFirst();
      evidence.expect("I3", "on hand by the ledger", new BigDecimal(ledger), seen);
    }
  }

  /** Each fact of a sale was published by one event, however often that was delivered. */
  private void events(PlayedStore store) {
    Map<String, Set<String>> ids = new TreeMap<>();
    for (ConsumerRecord<String, String> message : new Topics(buggySuite).of(store)) {
      if (message.topic().equals("sales.sale")) {
        JsonNode event = Json.read(message.value().getBytes(StandardCharsets.UTF_8));
        String fact = event.path("subject").asString("") + " " + event.path("type").asString("");
        String refund = event.path("data").path("refund_id").toString();
        ids.computeIfAbsent(fact + " " + refund, f -> new HashSet<>())
            .add(event.path("id").asString(""));
      }
    }
    ids.forEach(
        (fact, events) -> {
          if (events.size() > 1) {
            evidence.found("I7", "%d events tell of one fact", events.size());
          }
        });
    long completed = ids.keySet().stream().filter(f -> f.contains("sale-completed")).count();
    evidence.expect("I7", "sales published", (long) store.sold().size(), completed);
  }

  /** What the databases and topics say; whatever is violated, the reports among it. */
  private void invariants(List<String> keys) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    boolean kept;
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      kept = new Verification(buggySuite.suite(), out).run(keys);
    }
    if (kept) {
      return;
    }
    String invariant = "";
    for (String line : said.toString(StandardCharsets.UTF_8).lines().toList()) {
      Matcher heading = HEADING.matcher(line);
      if (heading.find()) {
        invariant = heading.group(1);
      } else if (line.contains("VIOLATED")) {
        evidence.found(invariant, "verify, %s", line.strip());
      }
    }
    if (evidence.isEmpty()) {
      evidence.found("verify", "violations, of which none could be read");
    }
  }
}
