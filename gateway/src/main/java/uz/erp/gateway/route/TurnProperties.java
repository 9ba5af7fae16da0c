package uz.erp.gateway.route;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import uz.erp.platform.suite.ServiceEntry;

/**
 * How many requests a service has under way, of one gateway.
 *
 * @param atOnce about two for each of its database connections
 * @param mayWait how many more may wait for a turn
 * @param patience how long one waits before it is turned away
 * @param machines how many more may be under way of programs, which wait for these only
 */
@ConfigurationProperties("erp.gateway.turns")
record TurnProperties(int atOnce, int mayWait, Duration patience, int machines) {

  TurnProperties {
    if (atOnce < 1 || mayWait < 0 || machines < 1) {
      throw new IllegalArgumentException(
          "erp.gateway.turns: at-once and machines must be at least 1, may-wait at least 0");
    }
  }

  /** Of people at the service. */
  Turns at(ServiceEntry service, MeterRegistry meters) {
    return measured(new Turns(atOnce, mayWait, patience), service, "person", meters);
  }

  /**
   * Of machines, two thirds of them for one store: as many more wait for one of these turns as for
   * one of a person.
   */
  Turns ofMachinesAt(ServiceEntry service, MeterRegistry meters) {
    int ofOneStore = Math.max(1, 2 * machines / 3);
    int line = Math.ceilDiv(mayWait * machines, atOnce);
    return measured(new Turns(machines, ofOneStore, line, patience), service, "machine", meters);
  }

  private static Turns measured(
      Turns turns, ServiceEntry service, String caller, MeterRegistry meters) {
    Gauge.builder("erp.gateway.turns.taken", turns, Turns::taken)
        .description("Requests under way at the service")
        .tag("service", service.artifact())
        .tag("caller", caller)
        .register(meters);
    Gauge.builder("erp.gateway.turns.waiting", turns, Turns::waiting)
        .description("Requests that wait for their turn at the service")
        .tag("service", service.artifact())
        .tag("caller", caller)
        .register(meters);
    FunctionCounter.builder("erp.gateway.turns.refused", turns, Turns::refused)
        .description("Requests that waited in vain or found the line too long")
        .tag("service", service.artifact())
        .tag("caller", caller)
        .register(meters);
    return turns;
  }
}
