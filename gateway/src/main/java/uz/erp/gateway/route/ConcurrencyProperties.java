package uz.erp.gateway.route;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import uz.erp.platform.suite.ServiceEntry;

/**
 * How many requests one gateway lets one service work on at the same time.
 *
 * @param limit requests in flight, about two for each database connection of the service
 * @param queue how many more requests may be queued
 * @param maxWait how long a request is queued before it is refused
 * @param apiClients how many requests of API clients may be in flight, beside those of people
 */
@ConfigurationProperties("erp.gateway.concurrency")
record ConcurrencyProperties(int limit, int queue, Duration maxWait, int apiClients) {

  ConcurrencyProperties {
    if (limit < 1 || queue < 0 || apiClients < 1) {
      throw new IllegalArgumentException(
          "erp.gateway.concurrency: limit and api-clients must be at least 1, queue at least 0");
    }
  }

  /** The bulkhead of people's requests to the service. */
  FairBulkhead forPeopleAt(ServiceEntry service, MeterRegistry meters) {
    return measured(new FairBulkhead(limit, queue, maxWait), service, "person", meters);
  }

  /**
   * The bulkhead of API clients' requests to the service, two thirds of it for one store; its queue
   * is as long in proportion to its limit as the queue of people is.
   */
  FairBulkhead forApiClientsAt(ServiceEntry service, MeterRegistry meters) {
    int perStore = Math.max(1, 2 * apiClients / 3);
    int queued = Math.ceilDiv(queue * apiClients, limit);
    return measured(
        new FairBulkhead(apiClients, perStore, queued, maxWait), service, "machine", meters);
  }

  /** The names of the meters are older than those of the classes; dashboards rely on them. */
  private static FairBulkhead measured(
      FairBulkhead bulkhead, ServiceEntry service, String caller, MeterRegistry meters) {
    Gauge.builder("erp.gateway.turns.taken", bulkhead, FairBulkhead::inFlight)
        .description("Requests in flight at the service")
        .tag("service", service.artifact())
        .tag("caller", caller)
        .register(meters);
    Gauge.builder("erp.gateway.turns.waiting", bulkhead, FairBulkhead::queued)
        .description("Requests queued in front of the service")
        .tag("service", service.artifact())
        .tag("caller", caller)
        .register(meters);
    FunctionCounter.builder("erp.gateway.turns.refused", bulkhead, FairBulkhead::refused)
        .description("Requests refused because the queue was full or the wait too long")
        .tag("service", service.artifact())
        .tag("caller", caller)
        .register(meters);
    return bulkhead;
  }
}
