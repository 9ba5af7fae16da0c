package uz.erp.systemtests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uz.erp.systemtests.client.QuickTill;

/**
 * What all tills together sold in a stretch of time, each selling again as soon as it was paid.
 *
 * @param checkouts how long each checkout took
 * @param usage of the scans and the checkouts
 */
record Round(List<Long> checkouts, Usage usage) {

  static Round of(List<QuickTill> tills, Duration length) {
    List<Long> checkouts = new ArrayList<>();
    Usage usage = Usage.of("sales", () -> checkouts.addAll(checkouts(tills, length)));
    return new Round(checkouts, usage);
  }

  /** Sales, each a scan and a checkout. */
  double perSecond() {
    return checkouts.size() / usage.seconds();
  }

  private static List<Long> checkouts(List<QuickTill> tills, Duration length) {
    long end = System.nanoTime() + length.toNanos();
    List<Long> checkouts = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(tills.size())) {
      List<Future<List<Long>>> results =
          tills.stream().map(till -> workers.submit(() -> sellUntil(till, end))).toList();
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

  private static List<Long> sellUntil(QuickTill till, long end) {
    List<Long> times = new ArrayList<>();
    while (System.nanoTime() < end) {
      long sale = till.scan();
      long start = System.nanoTime();
      till.pay(sale).expect(200);
      times.add(System.nanoTime() - start);
    }
    return times;
  }
}
