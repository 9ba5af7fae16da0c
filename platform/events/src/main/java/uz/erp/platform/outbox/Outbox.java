package uz.erp.platform.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.observability.Tally;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Writes events down in the transaction that makes them true; {@link OutboxRelay} sends them on.
 *
 * <p>Events of one aggregate leave in order because the aggregate's row is locked, or its version
 * checked, before the event is appended: the next change of the aggregate cannot commit before.
 */
public final class Outbox {

  static final int SLOTS = 8;

  private final JdbcClient jdbc;
  private final EventCodec codec;
  private final OutboxRelay relay;
  private final Clock clock;
  private final String source;
  private final @Nullable Tracer tracer;
  private final Tally tally;

  Outbox(
      JdbcClient jdbc,
      EventCodec codec,
      OutboxRelay relay,
      Clock clock,
      String source,
      @Nullable Tracer tracer,
      Tally tally) {
    this.jdbc = jdbc;
    this.codec = codec;
    this.relay = relay;
    this.clock = clock;
    this.source = source;
    this.tracer = tracer;
    this.tally = tally;
  }

  /** Appends an event of the bound store. */
  public void append(
      String topic, String type, Object aggregateId, long aggregateVersion, Object data) {
    append(TenantScope.current(), topic, type, aggregateId, aggregateVersion, data);
  }

  /**
   * Appends an event of a store that need not be bound, as when it is just being registered.
   *
   * @param type such as {@code sales.sale-completed.v1}
   * @param aggregateVersion grows with every event of the aggregate
   * @throws IllegalStateException outside of a transaction, where the event could outlive its
   *     cause; and when another store is bound, whose role may tell of itself only
   */
  public void append(
      Tenant tenant,
      String topic,
      String type,
      Object aggregateId,
      long aggregateVersion,
      Object data) {
    if (TenantScope.find().filter(bound -> !bound.schema().equals(tenant.schema())).isPresent()) {
      throw new IllegalStateException("a store tells of itself only");
    }
    write(tenant, topic, type, aggregateId, aggregateVersion, data);
  }

  /**
   * Appends an event of the bound store that is addressed to another one, which hears it as its
   * own. The service's database decides who may write to whom on which topic and states it in the
   * row (a trigger of its schema {@code shared}); without that it becomes a dead letter.
   *
   * @throws IllegalStateException outside of a transaction
   * @throws org.springframework.dao.DataAccessException when the database refuses it
   */
  public void appendAddressed(
      Tenant addressee,
      String topic,
      String type,
      Object aggregateId,
      long aggregateVersion,
      Object data) {
    write(addressee, topic, type, aggregateId, aggregateVersion, data);
  }

  private void write(
      Tenant tenant,
      String topic,
      String type,
      Object aggregateId,
      long aggregateVersion,
      Object data) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an event needs the transaction that makes it true");
    }
    // sales, refunds, registrations and whatever else is told: the suite's business at a glance
    tally.addAfterCommit("erp.events", "type", type);
    CloudEvent event =
        new CloudEvent(
            CloudEvent.SPEC_VERSION,
            UuidV7.next(clock),
            source,
            type,
            String.valueOf(aggregateId),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            CloudEvent.JSON,
            tenant.key(),
            tenant.schema(),
            tenant.zone().getId(),
            tenant.currency(),
            tenant.language(),
            aggregateVersion,
            traceparent(),
            codec.toTree(data));
    insert(topic, event);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            relay.wake();
          }
        });
  }

  private void insert(String topic, CloudEvent event) {
    String key = event.key();
    jdbc.sql(
            """
            insert into shared.outbox (event_id, topic, event_key, slot, event)
            values (?, ?, ?, ?, ?)""")
        .params(event.id(), topic, key, slotOf(key), codec.write(event))
        .update();
  }

  static int slotOf(String key) {
    return Math.floorMod(key.hashCode(), SLOTS);
  }

  /** W3C trace context, so that what consumers do shows in the same trace. */
  private @Nullable String traceparent() {
    Span span = tracer == null ? null : tracer.currentSpan();
    if (span == null) {
      return null;
    }
    String sampled = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
    return "00-" + span.context().traceId() + "-" + span.context().spanId() + "-" + sampled;
  }
}
