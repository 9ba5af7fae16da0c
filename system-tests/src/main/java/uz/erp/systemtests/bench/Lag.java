package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import uz.erp.systemtests.bench.comparison.Aim;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;

/**
 * How long after a checkout's answer the sale is in the day's report, at a few sales a second. One
 * till sells while a reader asks for the report without pause; what the reader's own request takes
 * is part of the figure.
 */
final class Lag {

  private static final String PRICE = "100.00";
  private static final Duration PACE = Duration.ofMillis(200);
  private static final Duration READING = Duration.ofMillis(15);
  private static final Duration BOUND = Duration.ofMinutes(5);
  private static final int WARM_UP = 30;
  private static final String LAG = "visible in analytics";
  private static final String CHECKOUT = "checkout";
  private static final String P95 = "p95 ms";

  private final Api anyone;
  private final PrintStream out;

  Lag(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  /**
   * While other tills sell half of what all can sell together.
   *
   * @param options {@code rounds}, {@code sales} of each
   */
  void atHalfLoad(Options options) {
    int sales = options.number("sales", 100);
    try (Rush rush = Rush.halfOf(anyone, out)) {
      Together both = new Together(() -> run(sales).readings());
      Comparison.of("freshness", "From a checkout's answer to the day's report, at half load")
          .rounds(options.number("rounds", 3))
          .size("sales of a round, one each 200 ms", sales)
          .size("other sales a second", Math.round(rush.perSecond()))
          .variant(LAG, both.about(LAG))
          .variant(CHECKOUT, both.about(CHECKOUT))
          .ratio("p95", P95, LAG, CHECKOUT, Aim.atMost(5, 2))
          .run(out)
          .publish(out, options.folder());
    }
  }

  /** While no other till sells. */
  void alone(int sales) {
    Freshness measured = run(sales);
    Sheet sheet = new Sheet("lag", out);
    // what analytics spent for a sale, the reader that asks without pause included
    sheet.add(new Cost("lag", measured.lag(), measured.usage(), WARM_UP + sales));
    sheet.add(new Cost("checkout", measured.checkout(), measured.usage(), WARM_UP + sales));
    sheet.note("largest lag, ms", measured.lag().percentile(100));
    sheet.note(
        "p95 of lag / p95 of checkout",
        measured.lag().percentile(95) / measured.checkout().percentile(95));
    sheet.publish(
        "checkout answered -> visible in analytics, %d sales, one each 200 ms".formatted(sales),
        "sale");
  }

  /**
   * @param usage of all sales, those of the warm-up included
   */
  private record Freshness(Figures lag, Figures checkout, Usage usage) {

    Map<String, Reading> readings() {
      return Map.of(LAG, reading(lag), CHECKOUT, reading(checkout));
    }

    private static Reading reading(Figures times) {
      return Reading.of("p50 ms", times.percentile(50))
          .and(P95, times.percentile(95))
          .and("p99 ms", times.percentile(99));
    }
  }

  private Freshness run(int sales) {
    Store store = new Accounts(anyone).register("Bench Lag");
    Api owner = store.owner().api();
    long product = Products.create(owner, "Benchmark", "4780000000014", PRICE);
    QuickTill till = QuickTill.open(owner, product, PRICE);
    Api reader = new Accounts(anyone).hire(store, "manager", "Reader").api();
    int all = WARM_UP + sales;
    ConcurrentLinkedQueue<Long> sold = new ConcurrentLinkedQueue<>();
    List<Long> checkouts = new ArrayList<>();
    List<Long> seen = new ArrayList<>();
    Usage usage =
        Usage.of(
            "analytics",
            () -> {
              Thread seller = Thread.ofPlatform().start(() -> sell(till, all, sold, checkouts));
              seen.addAll(read(reader, all));
              join(seller);
            });
    return new Freshness(lag(List.copyOf(sold), seen), after(checkouts), usage);
  }

  private static void sell(
      QuickTill till, int count, ConcurrentLinkedQueue<Long> sold, List<Long> checkouts) {
    for (int i = 0; i < count; i++) {
      long next = System.nanoTime() + PACE.toNanos();
      long sale = till.scan();
      long start = System.nanoTime();
      till.pay(sale).expect(200);
      sold.add(System.nanoTime());
      checkouts.add(System.nanoTime() - start);
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  /** The moments at which the report counted the first, the second ... sale. */
  private static List<Long> read(Api reader, int count) {
    List<Long> seen = new ArrayList<>();
    long end = System.nanoTime() + BOUND.toNanos();
    while (seen.size() < count) {
      long counted =
          reader.get("/api/analytics/daily-sales/today/").expect(200).number("/total_sales_count");
      while (seen.size() < counted) {
        seen.add(System.nanoTime());
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("only " + seen.size() + " of " + count + " were reported");
      }
      LockSupport.parkNanos(READING.toNanos());
    }
    return seen;
  }

  private static Figures lag(List<Long> sold, List<Long> seen) {
    List<Long> lags = new ArrayList<>();
    for (int i = 0; i < sold.size(); i++) {
      lags.add(Math.max(0, seen.get(i) - sold.get(i)));
    }
    return after(lags);
  }

  private static Figures after(List<Long> times) {
    return new Figures(times.subList(WARM_UP, times.size()));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
