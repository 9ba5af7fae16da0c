package uz.erp.systemtests.isolation;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Suite;

/** The whole search: all questions, then logs, Kafka and figures; and its verdict. */
final class Proof {

  private final Suite suite;
  private final Instant began = Instant.now();
  private final Traces traces;
  private final Scene scene;
  private final Inquiry inquiry;
  private final boolean withoutChecks;

  /**
   * @param onlyLeaks the suite has none of its own checks, so any refusal will do
   */
  Proof(Suite suite, boolean onlyLeaks) {
    this.suite = suite;
    withoutChecks = onlyLeaks;
    traces = new Traces(suite.databases().home());
    scene = new Scene(suite);
    inquiry = new Inquiry(scene, onlyLeaks);
  }

  void ask(List<Operation> operations, BiPredicate<Operation, Question> which) {
    inquiry.ask(operations, which);
  }

  Tally tally() {
    return inquiry.tally();
  }

  /** Looks everywhere else, prints all and says whether it is well. */
  boolean conclude(PrintStream out, List<Operation> operations, int published) {
    List<String> elsewhere = elsewhere(out);
    elsewhere.addAll(smuggled(out));
    List<String> blind = inquiry.blind(operations);
    Tally tally = tally();
    tally.print(out);
    elsewhere.forEach(leak -> out.println("  LEAK " + leak));
    long reading = operations.stream().filter(operation -> !operation.changes()).count();
    out.printf(
        "  %d of %d reading operations show the other store's word to its own owner; not: %s%n",
        reading - blind.size(), reading, blind);
    int leaks = tally.leaks().size() + elsewhere.size();
    List<String> unfurnished = scene.unfurnished();
    out.println("  told ids of nothing, for the other store has no such thing: " + unfurnished);
    out.printf(
        "isolation: %d leaks / %d attempts; %d of %d operations asked (%.2f); %d wrong answers;"
            + " foreign ids refused %d times by right, %d as unknown, %d as invalid, so that %d"
            + " operations show nothing; %d had none to name%n",
        leaks,
        tally.attempts(),
        tally.operations(),
        published,
        (double) tally.operations() / published,
        tally.wrongs().size(),
        tally.refusals(Refusal.BY_RIGHT),
        tally.refusals(Refusal.AS_UNKNOWN),
        tally.refusals(Refusal.AS_INVALID),
        tally.onlyInvalid().size(),
        unfurnished.size());
    return elsewhere.isEmpty() && unfurnished.isEmpty() && tally.isWell(published);
  }

  private List<String> smuggled(PrintStream out) {
    Store other = scene.other().store();
    SmuggledSql sql = new SmuggledSql(suite.databases(), scene.strangers().getFirst(), other);
    List<String> found = new ArrayList<>(sql.attempt());
    out.println("  " + sql.summary());
    if (withoutChecks) {
      List<String> left = scene.smuggledStatements().attempt();
      out.printf("  statements in a stranger's requests: %d came through%n", left.size());
      found.addAll(left);
    }
    return found;
  }

  private List<String> elsewhere(PrintStream out) {
    Canary canary = scene.other().canary();
    Store other = scene.other().store();
    List<String> strangers = scene.strangers().stream().map(Store::tenantKey).toList();
    List<String> found = new ArrayList<>();
    List<String> lines = traces.linesOf(strangers);
    lines.stream().filter(line -> canary.in(line).isPresent()).forEach(found::add);
    List<String> all = new ArrayList<>(strangers);
    all.add(other.tenantKey());
    Map<String, List<String>> records = Records.since(suite.kafka(), began, all);
    int seen = 0;
    for (String key : strangers) {
      List<String> its = records.getOrDefault(key, List.of());
      seen += its.size();
      its.stream().filter(record -> canary.in(record).isPresent()).forEach(found::add);
    }
    List<String> words = new ArrayList<>(canary.words());
    words.addAll(all);
    scene.strangers().forEach(store -> words.add(store.owner().username()));
    scene.strangers().forEach(store -> words.add(store.schema()));
    found.addAll(Figures.show(suite, words));
    long owned =
        records.getOrDefault(other.tenantKey(), List.of()).stream()
            .filter(record -> canary.in(record).isPresent())
            .count();
    out.printf(
        "  looked through %d log lines and %d Kafka records of the strangers, and the figures of 8"
            + " parts; %d records of the other store show its word%n",
        lines.size(), seen, owned);
    if (owned == 0) {
      found.add("nothing: the other store's own records do not show its word, so none would");
    }
    return found;
  }
}
