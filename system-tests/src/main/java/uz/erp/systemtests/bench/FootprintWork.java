package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * The memory of all parts after a start, after a load, and with more stores. Each round restarts
 * the suite that runs.
 */
final class FootprintWork {

  private static final int STORES = 4;
  private static final int TILLS_OF_EACH = 4;
  private static final String IDLE = "after the start";
  private static final String LOADED = "after a load";
  private static final String STORED = "with more stores";
  private static final List<String> FIRST_REQUESTS =
      List.of(
          "/api/customers/customers/",
          "/api/analytics/daily-sales/today/",
          "/api/tasks/tasks/",
          "/api/sales/sessions/");

  private final Api anyone;
  private final PrintStream out;
  private final ErpCommand erp = RunningSuite.erp(line -> {}).with("ERP_BUILD", "off");

  FootprintWork(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  /**
   * @param options {@code rounds}, {@code seconds} of the load, {@code stores} that come in
   *     addition
   */
  void run(Options options) {
    Duration length = Duration.ofSeconds(options.number("seconds", 30));
    int stores = options.number("stores", 50);
    Lanes lanes = Lanes.open(anyone, out, "Footprint", STORES, TILLS_OF_EACH);
    Together stages = new Together(() -> play(lanes, length, stores));
    Comparison.of("footprint", "Memory of all parts, pages that they share counted once")
        .rounds(options.number("rounds", 3))
        .size("seconds of load", length.toSeconds())
        .size("stores in addition", stores)
        .variant(IDLE, stages.about(IDLE))
        .variant(LOADED, stages.about(LOADED))
        .variant(STORED, stages.about(STORED))
        .ratio("memory", Footprint.SUM, LOADED, IDLE)
        .ratio("memory", Footprint.SUM, STORED, LOADED)
        .run(out)
        .publish(out, options.folder());
  }

  private Map<String, Reading> play(Lanes lanes, Duration length, int stores) {
    erp.run("down");
    erp.run("up");
    Footprint idle = Footprint.now();
    Saturation.measure(lanes.ofOwners(), length);
    Footprint loaded = Footprint.now();
    for (int i = 0; i < stores; i++) {
      openStore(i);
    }
    Footprint stored = Footprint.now();
    double kib = 1024 * (stored.sum() - loaded.sum()) / stores;
    return Map.of(
        IDLE, idle.reading(),
        LOADED, loaded.reading(),
        STORED, stored.reading().and("KiB for each store in addition", kib));
  }

  /** A store of which every service has served a request. */
  private void openStore(int number) {
    Store store = new Accounts(anyone).register("Bench Footprint More %d".formatted(number));
    Api owner = store.owner().api();
    Products.create(owner, "Benchmark", "4780000000014", "100.00");
    FIRST_REQUESTS.forEach(path -> owner.get(path).expect(200));
  }
}
