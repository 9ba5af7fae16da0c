package uz.erp.sales.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.erp.platform.measure.Money;
import uz.erp.platform.observability.Tally;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.time.StoreClock;

/**
 * Publishes each frozen report, in the transaction that froze it under the session's exclusive
 * lock.
 */
@Component
class SessionClosedEvents {

  private final Outbox outbox;
  private final StoreClock clock;
  private final Tally tally;

  SessionClosedEvents(Outbox outbox, StoreClock clock, Tally tally) {
    this.outbox = outbox;
    this.clock = clock;
    this.tally = tally;
  }

  void publish(SessionReport frozen, @Nullable Money limit) {
    SessionClosed closed =
        SessionClosed.of(frozen, limit, clock.zone(), TenantScope.current().currency());
    outbox.append(
        SessionClosed.TOPIC, SessionClosed.TYPE, closed.sessionId(), closed.revision(), closed);
    if (closed.revision() == 1 && closed.difference().amount().signum() != 0) {
      tally.addAfterCommit(
          "erp.sales.cash.differences",
          "beyond_limit",
          String.valueOf(closed.differenceExceedsLimit()));
    }
  }
}
