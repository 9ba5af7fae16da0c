package uz.erp.platform.inbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.event.MalformedEventException;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;

/** Brings an event to its handlers, once in effect, in its store; ignores types nobody handles. */
final class EventDispatcher {

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
   * @throws MalformedEventException when it cannot be read; trying again will not help
   */
  void dispatch(String json) {
    CloudEvent event = codec.read(json);
    List<EventHandler<?>> interested = handlers.get(event.type());
    if (interested == null) {
      return;
    }
    Tenant tenant = tenantOf(event);
    Span span = startSpan(event);
    try (var _ = MDC.putCloseable("tenant", tenant.key());
        var _ = tracer == null || span == null ? null : tracer.withSpan(span)) {
      schemas.ensure(tenant);
      TenantScope.run(
          tenant, () -> transaction.executeWithoutResult(s -> apply(event, interested)));
    } finally {
      if (span != null) {
        span.end();
      }
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

  private void apply(CloudEvent event, List<EventHandler<?>> interested) {
    int noted =
        jdbc.sql("insert into inbox (event_id) values (?) on conflict do nothing")
            .param(event.id())
            .update();
    if (noted == 1) {
      interested.forEach(handler -> handle(handler, event));
    }
  }

  private <T> void handle(EventHandler<T> handler, CloudEvent event) {
    handler.handle(event, codec.dataOf(event, handler.dataType()));
  }

  /** Goes on with the trace of the request that caused the event. */
  private @Nullable Span startSpan(CloudEvent event) {
    if (tracer == null) {
      return null;
    }
    Span.Builder span = tracer.spanBuilder().name("consume " + event.type());
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
