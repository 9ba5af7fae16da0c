package uz.erp.systemtests.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** A trace store gets the spans of a sale, from the client's request to the reports. */
@Journey
class TracesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CALLER = "00f067aa0ba902b7";
  private static final String SOUGHT = "998901234567";
  private static final String CONSUMED = "consume sales.sale-completed.v1";

  private final Suite suite;

  TracesIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void oneTraceLeadsFromTheGatewayThroughKafkaIntoAnalytics() {
    Store store = suite.accounts().register("Traced");
    Api owner = store.owner().api();
    QuickTill till =
        QuickTill.open(owner, Products.create(owner, "Choy", "4780000000014", "10.00"), "10.00");
    String trace = UUID.randomUUID().toString().replace("-", "");
    List<String> way = List.of(CALLER, "gateway", "sales-service", "analytics-service");
    try (SpanReceiver receiver = SpanReceiver.start(suite.traces())) {
      long sale = till.scan();
      till.by(owner.with("traceparent", "00-" + trace + "-" + CALLER + "-01"))
          .pay(sale)
          .expect(200);

      List<String> found =
          Eventually.get("the whole trace", PATIENCE, () -> way(receiver.of(trace)), way::equals);

      assertThat(found).isEqualTo(way);
      assertThat(receiver.of(trace))
          .allSatisfy(
              span ->
                  assertThat(String.join("\n", span.attributes()))
                      .doesNotContainIgnoringCase(store.tenantKey())
                      .doesNotContain(SOUGHT));
    }
    assertThat(List.of("gateway", "sales", "analytics"))
        .allSatisfy(part -> assertThat(scraped(part)).contains("# EOF").doesNotContain(" # {"));
  }

  /** Older versions of Prometheus refuse a page with an exemplar at the count of a summary. */
  private String scraped(String part) {
    return suite
        .management(part)
        .with("Accept", "application/openmetrics-text; version=1.0.0")
        .get("/actuator/prometheus")
        .expect(200)
        .text();
  }

  /** The services from the one that sent the first span to the consumer of the sale. */
  private static List<String> way(List<TracedSpan> spans) {
    Map<String, TracedSpan> byId =
        spans.stream().collect(Collectors.toMap(TracedSpan::id, Function.identity()));
    Optional<TracedSpan> last =
        spans.stream()
            .filter(span -> span.service().equals("analytics-service"))
            .filter(span -> span.name().equals(CONSUMED))
            .findFirst();
    List<String> way = new ArrayList<>();
    String parent = "";
    for (TracedSpan span = last.orElse(null); span != null; span = byId.get(span.parent())) {
      if (way.isEmpty() || !way.getFirst().equals(span.service())) {
        way.addFirst(span.service());
      }
      parent = span.parent();
    }
    way.addFirst(parent);
    return way;
  }
}
