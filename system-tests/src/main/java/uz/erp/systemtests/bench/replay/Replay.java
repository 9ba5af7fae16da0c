package uz.erp.systemtests.bench.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;

/** The statements of real sales of a store's tills, to be played again without the suite. */
public final class Replay {

  private static final int SALES = 12;
  private static final int NEEDED = 2;

  private final Store store;
  private final List<List<CapturedSale>> sales;

  private Replay(Store store, List<List<CapturedSale>> sales) {
    this.store = store;
    this.sales = sales;
  }

  /**
   * Has each till sell a few times, one after another, while the server logs what it is asked;
   * keeps sales of the shape that most have.
   */
  public static Replay capture(Store store, List<QuickTill> tills) {
    List<CapturedSale> captured = new ArrayList<>();
    try (StatementLog log = new StatementLog()) {
      tills.forEach(QuickTill::sell);
      for (int i = 0; i < SALES; i++) {
        for (int till = 0; till < tills.size(); till++) {
          captured.add(capture(log, till, tills.get(till)));
        }
      }
    }
    String shape = mostFrequent(captured);
    List<List<CapturedSale>> kept = new ArrayList<>();
    for (int till = 0; till < tills.size(); till++) {
      int its = till;
      List<CapturedSale> some =
          captured.stream()
              .filter(sale -> sale.till() == its && sale.shape().equals(shape))
              .limit(NEEDED)
              .toList();
      if (some.size() < NEEDED) {
        throw new IllegalStateException("the sales of till " + till + " differ from the others'");
      }
      kept.add(some);
    }
    return new Replay(store, kept);
  }

  private static CapturedSale capture(StatementLog log, int till, QuickTill at) {
    List<Long> sale = new ArrayList<>();
    List<Logged> statements = log.during(() -> sale.add(at.sell()));
    return CapturedSale.of(till, sale.getFirst(), statements);
  }

  private static String mostFrequent(List<CapturedSale> sales) {
    return sales.stream()
        .collect(Collectors.groupingBy(CapturedSale::shape, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  /** Begin and end of transactions included. */
  public int statements() {
    return sales.getFirst().getFirst().statements().size();
  }

  /** As it was captured. */
  public SaleScript script() {
    return script(UnaryOperator.identity());
  }

  /** With the text of each statement changed. */
  public SaleScript script(UnaryOperator<String> change) {
    return ScriptMaker.of(sales, change);
  }

  /** What replays: pgbench where it is installed and wanted, else a few threads of this program. */
  public static String program(boolean wantsPgbench) {
    return wantsPgbench && Pgbench.find().isPresent() ? "pgbench" : "JDBC";
  }

  /** Sales in a second when nothing but the database works; the store is as before afterwards. */
  public double perSecond(String program, SaleScript script, int connections, Duration length) {
    if (connections > sales.size()) {
      throw new IllegalArgumentException("more connections than tills");
    }
    Optional<Path> pgbench = program.equals("pgbench") ? Pgbench.find() : Optional.empty();
    try (Untouched kept = new Untouched(store)) {
      return kept.during(
          () ->
              pgbench.isPresent()
                  ? Pgbench.perSecond(pgbench.get(), script, store.schema(), connections, length)
                  : JdbcReplay.perSecond(script, store.schema(), connections, length));
    }
  }
}
