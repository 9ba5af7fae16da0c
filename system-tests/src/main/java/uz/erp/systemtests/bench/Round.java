package uz.erp.systemtests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.erp.Parts;

/**
 * What all tills together sold in a stretch of time, each selling again as soon as it was paid.
 *
 * @param checkouts how long each checkout took
 * @param usage of the scans and the checkouts
 * @param consumed seconds from the first scan until every service had consumed every sale
 */
record Round(List<Long> checkouts, Usage usage, double consumed) {

  static final String RATE = "sales/s";

  /**
   * What can be sold for hours: tills that sell faster than the subscribers can consume leave them
   * the work.
   */
  static final String CONSUMED_RATE = "sales/s, consumed by all";

  static final String P99 = "p99 of a checkout, ms";
  static final String CPU = "CPU ms/sale";
  static final String SERVER_CPU = "CPU ms of PostgreSQL/sale";

  static Round of(List<QuickTill> tills, Duration length) {
    return among(tills.stream().map(List::of).toList(), length);
  }

  /** With the processor time of every part, the subscribers to the sales among them. */
  static Round ofAllParts(List<QuickTill> tills, Duration length) {
    return among(tills.stream().map(List::of).toList(), length, Parts.ALL);
  }

  /**
   * Of as many clients as there are groups, each at a till of its group by chance every time;
   * which, is the same in every round.
   */
  static Round among(List<List<QuickTill>> groups, Duration length) {
    return among(groups, length, List.of("gateway", "sales", "postgres"));
  }

  private static Round among(List<List<QuickTill>> groups, Duration length, List<String> parts) {
    List<Long> checkouts = new ArrayList<>();
    long start = System.nanoTime();
    Usage usage = Usage.of("sales", parts, () -> checkouts.addAll(checkouts(groups, length)));
    ConsumerBacklog.awaitNone();
    return new Round(checkouts, usage, (System.nanoTime() - start) / 1e9);
  }

  /** Sales, each a scan and a checkout. */
  double perSecond() {
    return checkouts.size() / usage.seconds();
  }

  /** For a comparison. */
  Reading reading() {
    return Reading.of(RATE, perSecond())
        .and(CONSUMED_RATE, checkouts.size() / consumed)
        .and(P99, new Figures(checkouts).percentile(99))
        .and(CPU, usage.cpuMillis() / checkouts.size())
        .and(SERVER_CPU, usage.cpu().getOrDefault("postgres", Double.NaN) / checkouts.size())
        .and("statements/sale", (double) usage.statements() / checkouts.size());
  }

  /** For a comparison, by part. */
  Reading readingByPart() {
    Reading reading = Reading.of(RATE, perSecond()).and(P99, new Figures(checkouts).percentile(99));
    for (Map.Entry<String, Double> part : usage.cpu().entrySet()) {
      reading =
          reading.and("CPU ms of " + part.getKey() + "/sale", part.getValue() / checkouts.size());
    }
    return reading;
  }

  private static List<Long> checkouts(List<List<QuickTill>> groups, Duration length) {
    long end = System.nanoTime() + length.toNanos();
    List<Long> checkouts = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(groups.size())) {
      List<Future<List<Long>>> results =
          groups.stream().map(tills -> workers.submit(() -> sellUntil(tills, end))).toList();
      for (Future<List<Long>> result : results) {
        checkouts.addAll(result.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a till failed: " + e.getCause(), e);
    }
    return checkouts;
  }

  private static List<Long> sellUntil(List<QuickTill> tills, long end) {
    List<Long> times = new ArrayList<>();
    Random chance = new Random(tills.size());
    while (System.nanoTime() < end) {
      QuickTill till = tills.get(chance.nextInt(tills.size()));
      long sale = till.scan();
      long start = System.nanoTime();
      till.pay(sale).expect(200);
      times.add(System.nanoTime() - start);
    }
    return times;
  }
}
