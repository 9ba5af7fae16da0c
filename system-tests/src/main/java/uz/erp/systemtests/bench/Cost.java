package uz.erp.systemtests.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * What one kind of request cost.
 *
 * @param times one for each request
 * @param units what the processor time and the statements are divided by: requests, or rows
 */
record Cost(String name, Figures times, Usage usage, long units) {

  static Cost of(String name, Figures times, Usage usage) {
    return new Cost(name, times, usage, times.count());
  }

  /** Sends so many requests, each client its next one as soon as it has the answer. */
  static Cost of(String name, String service, int clients, int count, IntConsumer request) {
    List<Long> times = new ArrayList<>();
    Usage usage = Usage.of(service, () -> times.addAll(times(clients, count, request)));
    return of(name, new Figures(times), usage);
  }

  private static List<Long> times(int clients, int count, IntConsumer request) {
    AtomicInteger next = new AtomicInteger();
    List<Long> times = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(clients)) {
      List<Future<List<Long>>> results = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        results.add(workers.submit(() -> work(next, count, request)));
      }
      for (Future<List<Long>> result : results) {
        times.addAll(result.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request failed: " + e.getCause(), e);
    }
    return times;
  }

  private static List<Long> work(AtomicInteger next, int count, IntConsumer request) {
    List<Long> times = new ArrayList<>();
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      long start = System.nanoTime();
      request.accept(i);
      times.add(System.nanoTime() - start);
    }
    return times;
  }

  double perSecond() {
    return units / usage.seconds();
  }

  double cpuMillis() {
    return usage.cpuMillis() / units;
  }

  double statements() {
    return (double) usage.statements() / units;
  }

  /** For programs: times in milliseconds. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("name", name);
    figures.put("requests", times.count());
    figures.put("units", units);
    figures.put("per_second", perSecond());
    figures.put("p50_ms", times.percentile(50));
    figures.put("p95_ms", times.percentile(95));
    figures.put("p99_ms", times.percentile(99));
    Map<String, Double> cpu = new LinkedHashMap<>();
    usage.cpu().forEach((part, millis) -> cpu.put(part, millis / units));
    figures.put("cpu_ms_per_unit", cpu);
    figures.put("statements_per_unit", statements());
    return figures;
  }
}
