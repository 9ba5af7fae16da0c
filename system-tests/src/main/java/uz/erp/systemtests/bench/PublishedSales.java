package uz.erp.systemtests.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * Events of sales as sales-service publishes them, in great numbers. They are in Kafka before
 * analytics-service reads the first: its process is stopped meanwhile, so that only the consumption
 * is measured.
 *
 * @param span how many sales are spread over the year before now
 */
record PublishedSales(PrintStream out, int linesEach, int products, int customers, int span) {

  private static final Duration PATIENCE = Duration.ofMinutes(60);
  private static final Duration PACE = Duration.ofMillis(100);
  private static final int YEAR = 365 * 24 * 3600;

  /** Sales of a store, from this number on. */
  record Batch(Store store, long first, int count) {}

  /** What reading them cost, the seconds counted from the first to the last that was counted. */
  Usage consume(List<Batch> batches) {
    long goal = counted(batches);
    signal("STOP");
    try {
      batches.forEach(this::tell);
      await(() -> outboxRows() == 0);
    } finally {
      signal("CONT");
    }
    long[] seen = {goal};
    long before = goal;
    goal += batches.stream().mapToLong(Batch::count).sum();
    long end = goal;
    long[] times = new long[2];
    Usage usage =
        Usage.of(
            "analytics",
            () ->
                await(
                    () -> {
                      seen[0] = counted(batches);
                      times[0] = seen[0] > before && times[0] == 0 ? System.nanoTime() : times[0];
                      times[1] = System.nanoTime();
                      return seen[0] >= end;
                    }));
    return new Usage((times[1] - times[0]) / 1e9, usage.cpu(), usage.statements());
  }

  private void tell(Batch batch) {
    Map<String, Object> values =
        Map.of(
            "key", batch.store().tenantKey(),
            "schema", batch.store().schema(),
            "first", batch.first(),
            "count", batch.count(),
            "lines", linesEach,
            "products", products,
            "customers", customers,
            "total", span,
            "seconds", Math.max(1, YEAR / span));
    new Filling("sales", "events.sql").run(out, batch.store(), values, List.of("shared.outbox"));
  }

  private static void await(BooleanSupplier done) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not done within " + PATIENCE);
      }
      LockSupport.parkNanos(PACE.toNanos());
    }
  }

  private static long outboxRows() {
    return number("sales", "select count(*) from shared.outbox");
  }

  /** By the sums, which are few rows. */
  private static long counted(List<Batch> batches) {
    List<String> parts =
        batches.stream()
            .map(batch -> batch.store().schema())
            .distinct()
            .map("(select coalesce(sum(sales_count), 0) from %s.daily_sales)"::formatted)
            .toList();
    return number("analytics", "select " + String.join(" + ", parts));
  }

  private static long number(String service, String sql) {
    try (Connection database = RunningSuite.databases().ofService(service);
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void signal(String name) {
    try {
      int code =
          new ProcessBuilder("kill", "-" + name, String.valueOf(RunningSuite.pid("analytics")))
              .inheritIO()
              .start()
              .waitFor();
      if (code != 0) {
        throw new IllegalStateException("kill -" + name + " ended with " + code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
