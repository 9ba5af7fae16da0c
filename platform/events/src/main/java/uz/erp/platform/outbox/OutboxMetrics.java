package uz.erp.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/**
 * {@code erp.outbox.pending}, {@code .oldest} (seconds), {@code .blocked} and {@code .dead} (events
 * that were not their writer's), at each scrape.
 */
final class OutboxMetrics implements MeterBinder {

  private final OutboxRows rows;

  OutboxMetrics(OutboxRows rows) {
    this.rows = rows;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "pending", "rows", OutboxRows.Backlog::pending);
    gauge(registry, "oldest", "seconds", OutboxRows.Backlog::oldestSeconds);
    gauge(registry, "blocked", "rows", OutboxRows.Backlog::blocked);
    Gauge.builder("erp.outbox.dead", rows, OutboxRows::deadLetters)
        .baseUnit("letters")
        .strongReference(true)
        .register(registry);
  }

  private void gauge(
      MeterRegistry registry,
      String name,
      String unit,
      ToDoubleFunction<OutboxRows.Backlog> figure) {
    Gauge.builder("erp.outbox." + name, rows, table -> figure.applyAsDouble(table.backlog()))
        .baseUnit(unit)
        .strongReference(true)
        .register(registry);
  }
}
