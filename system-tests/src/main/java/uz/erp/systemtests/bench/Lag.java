package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
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

  private final Api anyone;
  private final PrintStream out;

  Lag(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  /** While other tills sell half of what all can sell together. */
  void atHalfLoad(int sales) {
    try (Rush rush = Rush.halfOf(anyone, out)) {
      run("freshness", "%.0f other sales a second".formatted(rush.perSecond()), sales);
    }
  }

  void run(int sales) {
    run("lag", "no others", sales);
  }

  private void run(String name, String others, int sales) {
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
    Sheet sheet = new Sheet(name, out);
    note(sheet, List.copyOf(sold), seen, checkouts, usage);
    sheet.publish(
        "checkout answered -> visible in analytics, %d sales, one each 200 ms, %s"
            .formatted(sales, others),
        "sale");
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

  private static void note(
      Sheet sheet, List<Long> sold, List<Long> seen, List<Long> checkouts, Usage usage) {
    List<Long> lags = new ArrayList<>();
    for (int i = WARM_UP; i < sold.size(); i++) {
      lags.add(Math.max(0, seen.get(i) - sold.get(i)));
    }
    Figures lag = new Figures(lags);
    Figures checkout = new Figures(checkouts.subList(WARM_UP, checkouts.size()));
    // what analytics spent for a sale, the reader that asks without pause included
    sheet.add(new Cost("lag", lag, usage, sold.size()));
    sheet.add(new Cost("checkout", checkout, usage, sold.size()));
    sheet.note("largest lag, ms", lag.percentile(100));
    sheet.note("p95 of lag / p95 of checkout", lag.percentile(95) / checkout.percentile(95));
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
