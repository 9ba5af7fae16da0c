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

/** Takes note of what came of a try, and what follows of it for the endpoint. */
@Service
@Transactional
class DeliveryOutcomes {

  private static final String COUNTER = "erp.webhooks";

  private final EndpointHealth endpoints;
  private final DeliveryLeases sending;
  private final DisabledEndpointTask ownersTask;
  private final WebhookProperties properties;
  private final Agenda agenda;
  private final StoreClock clock;
  private final Tally tally;
  private final RetrySchedule schedule =
      new RetrySchedule(() -> ThreadLocalRandom.current().nextLong());

  DeliveryOutcomes(
      EndpointHealth endpoints,
      DeliveryLeases sending,
      DisabledEndpointTask ownersTask,
      WebhookProperties properties,
      Agenda agenda,
      StoreClock clock,
      Tally tally) {
    this.endpoints = endpoints;
    this.sending = sending;
    this.ownersTask = ownersTask;
    this.properties = properties;
    this.agenda = agenda;
    this.clock = clock;
    this.tally = tally;
  }

  /** The endpoint's row first, as everywhere. */
  public void settle(LeasedDelivery tried, AttemptResult reply, Duration took) {
    Instant now = clock.now();
    if (reply.isTaken()) {
      endpoints.succeeded(tried.endpointId());
      sending.delivered(tried, reply, took, now);
      tally.addAfterCommit(COUNTER, "outcome", "delivered");
    } else {
      refused(tried, reply, took, now);
    }
    agenda.request(DeliveryDispatcher.NAME, now);
  }

  private void refused(LeasedDelivery tried, AttemptResult reply, Duration took, Instant now) {
    Optional<Instant> failingSince = endpoints.failed(tried.endpointId(), now);
    Instant next =
        reply.isGone()
            ? null
            : schedule.after(tried.inRow(), reply.retryAfter()).map(now::plus).orElse(null);
    boolean counts = sending.refused(tried, reply, took, now, next);
    tally.addAfterCommit(COUNTER, "outcome", next == null ? "failed" : "refused");
    if (!counts || failingSince.isEmpty()) {
      return;
    }
    if (reply.isGone()) {
      disable(tried, DisabledReason.GONE, now);
    } else if (now.isAfter(failingSince.get().plus(properties.patience()))) {
      disable(tried, DisabledReason.FAILING, now);
    }
  }

  private void disable(LeasedDelivery tried, DisabledReason reason, Instant now) {
    endpoints.disable(tried.endpointId(), reason, now);
    ownersTask.open(tried.url(), reason);
    tally.addAfterCommit(COUNTER, "outcome", "disabled");
  }
}
