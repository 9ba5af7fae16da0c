package uz.erp.gateway.route;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many requests a service has under way, of one gateway.
 *
 * @param atOnce about two for each of its database connections
 * @param mayWait how many more may wait for a turn
 * @param patience how long one waits before it is turned away
 */
@ConfigurationProperties("erp.gateway.turns")
record TurnProperties(int atOnce, int mayWait, Duration patience) {

  TurnProperties {
    if (atOnce < 1 || mayWait < 0) {
      throw new IllegalArgumentException(
          "erp.gateway.turns: at-once must be at least 1, may-wait at least 0");
    }
  }

  Turns at(SuiteService service, MeterRegistry meters) {
    Turns turns = new Turns(atOnce, mayWait, patience);
    Gauge.builder("erp.gateway.turns.taken", turns, Turns::taken)
        .description("Requests under way at the service")
        .tag("service", service.serviceId())
        .register(meters);
    Gauge.builder("erp.gateway.turns.waiting", turns, Turns::waiting)
        .description("Requests that wait for their turn at the service")
        .tag("service", service.serviceId())
        .register(meters);
    FunctionCounter.builder("erp.gateway.turns.refused", turns, Turns::refused)
        .description("Requests that waited in vain or found the line too long")
        .tag("service", service.serviceId())
        .register(meters);
    return turns;
  }
}
