package uz.erp.systemtests.observability;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans by OTLP over HTTP, as a trace store does. */
final class SpanReceiver implements AutoCloseable {

  private final HttpServer server;
  private final List<TracedSpan> spans = new CopyOnWriteArrayList<>();

  private SpanReceiver(HttpServer server) {
    this.server = server;
  }

  static SpanReceiver start(int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      SpanReceiver receiver = new SpanReceiver(server);
      server.createContext("/v1/traces", receiver::take);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came of this trace so far. */
  List<TracedSpan> of(String trace) {
    return spans.stream().filter(span -> span.trace().equals(trace)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
      request.getResourceSpansList().forEach(this::keep);
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void keep(ResourceSpans from) {
    String service = serviceOf(from.getResource());
    for (ScopeSpans scope : from.getScopeSpansList()) {
      scope
          .getSpansList()
          .forEach(
              span ->
                  spans.add(
                      new TracedSpan(
                          service,
                          span.getName(),
                          hex(span.getTraceId().toByteArray()),
                          hex(span.getSpanId().toByteArray()),
                          hex(span.getParentSpanId().toByteArray()),
                          span.getAttributesList().stream().map(SpanReceiver::text).toList())));
    }
  }

  private static String serviceOf(Resource resource) {
    return resource.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals("service.name"))
        .map(attribute -> attribute.getValue().getStringValue())
        .findFirst()
        .orElseThrow();
  }

  private static String text(KeyValue attribute) {
    return attribute.getKey() + "=" + attribute.getValue().getStringValue();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
