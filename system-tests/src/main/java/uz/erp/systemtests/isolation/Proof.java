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

/** The whole search: all questions, then logs, Kafka and metrics; and its verdict. */
final class Proof {

  private final Suite suite;
  private final Instant began = Instant.now();
  private final Traces traces;
  private final StoresUnderTest stores;
  private final OperationProber prober;
  private final boolean withoutChecks;

  /**
   * @param onlyLeaks the suite has none of its own checks, so any refusal will do
   */
  Proof(Suite suite, boolean onlyLeaks) {
    this.suite = suite;
    withoutChecks = onlyLeaks;
    traces = new Traces(suite.databases().home());
    stores = new StoresUnderTest(suite);
    prober = new OperationProber(stores, onlyLeaks);
  }

  void ask(List<Operation> operations, BiPredicate<Operation, Question> which) {
    prober.ask(operations, which);
  }

  ProbeResults results() {
    return prober.results();
  }

  /** Looks everywhere else, prints all and says whether it is well. */
  boolean conclude(PrintStream out, List<Operation> operations, int published) {
    List<String> elsewhere = elsewhere(out);
    elsewhere.addAll(smuggled(out));
    List<String> blind = prober.blind(operations);
    ProbeResults results = results();
    results.print(out);
    elsewhere.forEach(leak -> out.println("  LEAK " + leak));
    long reading = operations.stream().filter(operation -> !operation.changes()).count();
    out.printf(
        "  %d of %d reading operations show the marker to the target store's own owner; not: %s%n",
        reading - blind.size(), reading, blind);
    int leaks = results.leaks().size() + elsewhere.size();
    List<String> empty = stores.empty();
    out.println("  not called with an id, because the target store has no such thing: " + empty);
    out.printf(
        "isolation: %d leaks / %d attempts; %d of %d operations called (%.2f); %d wrong answers;"
            + " foreign ids refused %d times as forbidden, %d as unknown, %d as invalid; %d operations"
            + " inconclusive; %d without a foreign id%n",
        leaks,
        results.attempts(),
        results.operations(),
        published,
        (double) results.operations() / published,
        results.wrongs().size(),
        results.refusals(Refusal.AS_FORBIDDEN),
        results.refusals(Refusal.AS_UNKNOWN),
        results.refusals(Refusal.AS_INVALID),
        results.onlyInvalid().size(),
        empty.size());
    return elsewhere.isEmpty() && empty.isEmpty() && results.isWell(published);
  }

  private List<String> smuggled(PrintStream out) {
    Store other = stores.other().store();
    InjectedSql sql = new InjectedSql(suite.databases(), stores.outsiders().getFirst(), other);
    List<String> found = new ArrayList<>(sql.attempt());
    out.println("  " + sql.summary());
    if (withoutChecks) {
      List<String> left = stores.smuggledStatements().attempt();
      out.printf(
          "  SQL injected into an outsider's requests: %d attempts succeeded%n", left.size());
      found.addAll(left);
    }
    return found;
  }

  private List<String> elsewhere(PrintStream out) {
    Marker marker = stores.other().marker();
    Store other = stores.other().store();
    List<String> outsiders = stores.outsiders().stream().map(Store::tenantKey).toList();
    List<String> found = new ArrayList<>();
    List<String> lines = traces.linesOf(outsiders);
    lines.stream().filter(line -> marker.in(line).isPresent()).forEach(found::add);
    List<String> all = new ArrayList<>(outsiders);
    all.add(other.tenantKey());
    Map<String, List<String>> records = Records.since(suite.kafka(), began, all);
    int seen = 0;
    for (String key : outsiders) {
      List<String> its = records.getOrDefault(key, List.of());
      seen += its.size();
      its.stream().filter(record -> marker.in(record).isPresent()).forEach(found::add);
    }
    List<String> words = new ArrayList<>(marker.words());
    words.addAll(all);
    stores.outsiders().forEach(store -> words.add(store.owner().username()));
    stores.outsiders().forEach(store -> words.add(store.schema()));
    found.addAll(Figures.show(suite, words));
    long owned =
        records.getOrDefault(other.tenantKey(), List.of()).stream()
            .filter(record -> marker.in(record).isPresent())
            .count();
    out.printf(
        "  searched %d log lines and %d Kafka records of the outsiders, and the metrics of 8 parts;"
            + " %d records of the target store show its marker%n",
        lines.size(), seen, owned);
    if (owned == 0) {
      found.add("nothing: the target store's own records do not show its marker, so none would");
    }
    return found;
  }
}
