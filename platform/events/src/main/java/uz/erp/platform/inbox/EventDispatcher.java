package uz.erp.platform.inbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.event.EventOrigin;
import uz.erp.platform.event.MalformedEventException;
import uz.erp.platform.tenancy.ErasedTenantException;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;

/** Brings an event to its handlers, once in effect, in its store; ignores types nobody handles. */
final class EventDispatcher {

  private static final Logger log = LoggerFactory.getLogger(EventDispatcher.class);

  private final Map<String, List<EventHandler<?>>> handlers;
  private final EventCodec codec;
  private final TenantSchemas schemas;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final @Nullable Tracer tracer;

  EventDispatcher(
      List<EventHandler<?>> handlers,
      EventCodec codec,
      TenantSchemas schemas,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      @Nullable Tracer tracer) {
    this.handlers = handlers.stream().collect(Collectors.groupingBy(EventHandler::type));
    this.codec = codec;
    this.schemas = schemas;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.tracer = tracer;
  }

  Set<String> topics() {
    return handlers.values().stream()
        .flatMap(List::stream)
        .map(EventHandler::topic)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What there is to do about it; nothing when nobody handles its type.
   *
   * @param writerRole the database role that wrote it; null where the record does not say
   * @throws MalformedEventException when it cannot be read, or does not come from where it says;
   *     trying again will not help
   */
  Optional<Delivery> read(String topic, String key, String json, @Nullable String writerRole) {
    CloudEvent event = codec.read(json);
    return Optional.ofNullable(handlers.get(event.type()))
        .map(known -> deliver(topic, key, writerRole, event, known));
  }

  private static Delivery deliver(
      String topic,
      String key,
      @Nullable String writerRole,
      CloudEvent event,
      List<EventHandler<?>> known) {
    Tenant tenant = tenantOf(event);
    EventOrigin.require(event, topic, key, writerRole);
    List<EventHandler<?>> interested =
        known.stream().filter(handler -> handler.topic().equals(topic)).toList();
    if (interested.isEmpty()) {
      throw new MalformedEventException(event.type() + " does not belong on " + topic, null);
    }
    return new Delivery(event, tenant, interested);
  }

  /** Applies one event, or several that go with each other, in one transaction. */
  void apply(List<Delivery> together) {
    Tenant tenant = together.getFirst().tenant();
    List<Span> spans = startSpans(together);
    try (var _ = MDC.putCloseable("tenant", tenant.key());
        var _ = tracer == null || spans.isEmpty() ? null : tracer.withSpan(spans.getFirst())) {
      if (isErased(tenant)) {
        return;
      }
      TenantScope.run(tenant, () -> transaction.executeWithoutResult(s -> applyFresh(together)));
    } finally {
      spans.forEach(Span::end);
    }
  }

  /** Makes the store's schema ready; topics told from the start tell of erased stores, too. */
  private boolean isErased(Tenant tenant) {
    try {
      schemas.ensure(tenant);
      return false;
    } catch (ErasedTenantException e) {
      log.debug("passed over", e);
      return true;
    }
  }

  private static Tenant tenantOf(CloudEvent event) {
    try {
      return new Tenant(
          event.tenantkey(),
          event.tenantschema(),
          ZoneId.of(event.tenantzone()),
          event.tenantcurrency(),
          event.tenantlanguage());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MalformedEventException("no store of ours", e);
    }
  }

  private void applyFresh(List<Delivery> together) {
    Map<UUID, CloudEvent> events = new LinkedHashMap<>();
    together.forEach(delivery -> events.putIfAbsent(delivery.event().id(), delivery.event()));
    events.keySet().retainAll(note(events.keySet()));
    if (!events.isEmpty()) {
      List<CloudEvent> fresh = List.copyOf(events.values());
      together.getFirst().handlers().forEach(handler -> handle(handler, fresh));
    }
  }

  /** Which of them were not noted before. */
  private Set<UUID> note(Set<UUID> events) {
    return Set.copyOf(
        jdbc.sql(
                """
                insert into inbox (event_id) select unnest(?) on conflict do nothing
                returning event_id""")
            .param(events.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  private <T> void handle(EventHandler<T> handler, List<CloudEvent> events) {
    if (handler instanceof BulkEventHandler<T> bulk) {
      bulk.handleAll(
          events.stream()
              .map(event -> new BulkEventHandler.Received<>(event, dataOf(event, handler)))
              .toList());
    } else {
      events.forEach(event -> handler.handle(event, dataOf(event, handler)));
    }
  }

  private <T> T dataOf(CloudEvent event, EventHandler<T> handler) {
    return codec.dataOf(event, handler.dataType());
  }

  /** Each goes on with the trace of the request that caused its event. */
  private List<Span> startSpans(List<Delivery> together) {
    Tracer present = tracer;
    return present == null
        ? List.of()
        : together.stream().map(delivery -> startSpan(present, delivery.event())).toList();
  }

  private static Span startSpan(Tracer tracer, CloudEvent event) {
    Span.Builder span =
        tracer.spanBuilder().kind(Span.Kind.CONSUMER).name("consume " + event.type());
    String[] parent = event.traceparent() == null ? new String[0] : event.traceparent().split("-");
    if (parent.length == 4) {
      TraceContext context =
          tracer
              .traceContextBuilder()
              .traceId(parent[1])
              .spanId(parent[2])
              .sampled("01".equals(parent[3]))
              .build();
      span.setParent(context);
    }
    return span.start();
  }
}
