package uz.erp.task.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.observability.Tally;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.webhook.WebhookProperties;
import uz.erp.task.webhook.endpoint.DisabledReason;
import uz.erp.task.webhook.endpoint.EndpointHealth;

/** Records the outcome of an attempt and its consequences for the endpoint. */
@Service
@Transactional
class DeliveryOutcomes {

  private static final String COUNTER = "erp.webhooks";

  private final EndpointHealth health;
  private final DeliveryLeases leases;
  private final DisabledEndpointTask ownerTask;
  private final WebhookProperties properties;
  private final Agenda agenda;
  private final StoreClock clock;
  private final Tally tally;
  private final RetrySchedule schedule =
      new RetrySchedule(() -> ThreadLocalRandom.current().nextLong());

  DeliveryOutcomes(
      EndpointHealth health,
      DeliveryLeases leases,
      DisabledEndpointTask ownerTask,
      WebhookProperties properties,
      Agenda agenda,
      StoreClock clock,
      Tally tally) {
    this.health = health;
    this.leases = leases;
    this.ownerTask = ownerTask;
    this.properties = properties;
    this.agenda = agenda;
    this.clock = clock;
    this.tally = tally;
  }

  /** Locks the endpoint's row first, as everywhere. */
  public void record(LeasedDelivery delivery, AttemptResult result, Duration took) {
    Instant now = clock.now();
    if (result.isDelivered()) {
      health.succeeded(delivery.endpointId());
      leases.delivered(delivery, result, took, now);
      tally.addAfterCommit(COUNTER, "outcome", "delivered");
    } else {
      refused(delivery, result, took, now);
    }
    agenda.request(DeliveryDispatcher.NAME, now);
  }

  private void refused(LeasedDelivery delivery, AttemptResult result, Duration took, Instant now) {
    Optional<Instant> failingSince = health.failed(delivery.endpointId(), now);
    Instant next =
        result.isGone()
            ? null
            : schedule.after(delivery.inRow(), result.retryAfter()).map(now::plus).orElse(null);
    boolean counts = leases.refused(delivery, result, took, now, next);
    tally.addAfterCommit(COUNTER, "outcome", next == null ? "failed" : "refused");
    if (!counts || failingSince.isEmpty()) {
      return;
    }
    if (result.isGone()) {
      disable(delivery, DisabledReason.GONE, now);
    } else if (now.isAfter(failingSince.get().plus(properties.patience()))) {
      disable(delivery, DisabledReason.FAILING, now);
    }
  }

  private void disable(LeasedDelivery delivery, DisabledReason reason, Instant now) {
    health.disable(delivery.endpointId(), reason, now);
    ownerTask.open(delivery.url(), reason);
    tally.addAfterCommit(COUNTER, "outcome", "disabled");
  }
}
