package uz.erp.task.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.observability.Tally;
import uz.erp.platform.time.StoreClock;

/** Takes note of what came of a try, and what follows of it for the endpoint. */
@Service
@Transactional
class Settlement {

  private static final String COUNTER = "erp.webhooks";

  private final EndpointHealth endpoints;
  private final SendingRows sending;
  private final DeliveryRows deliveries;
  private final OwnersTask ownersTask;
  private final WebhookProperties properties;
  private final Agenda agenda;
  private final StoreClock clock;
  private final Tally tally;
  private final RetrySchedule schedule =
      new RetrySchedule(() -> ThreadLocalRandom.current().nextLong());

  Settlement(
      EndpointHealth endpoints,
      SendingRows sending,
      DeliveryRows deliveries,
      OwnersTask ownersTask,
      WebhookProperties properties,
      Agenda agenda,
      StoreClock clock,
      Tally tally) {
    this.endpoints = endpoints;
    this.sending = sending;
    this.deliveries = deliveries;
    this.ownersTask = ownersTask;
    this.properties = properties;
    this.agenda = agenda;
    this.clock = clock;
    this.tally = tally;
  }

  /** The endpoint's row first, as everywhere. */
  public void settle(Leased tried, Reply reply, Duration took) {
    Instant now = clock.now();
    if (reply.isTaken()) {
      endpoints.succeeded(tried.endpointId());
      sending.delivered(tried, reply, took, now);
      tally.addAfterCommit(COUNTER, "outcome", "delivered");
    } else {
      refused(tried, reply, took, now);
    }
    agenda.request(Sending.NAME, now);
  }

  private void refused(Leased tried, Reply reply, Duration took, Instant now) {
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

  private void disable(Leased tried, DisabledReason reason, Instant now) {
    endpoints.disable(tried.endpointId(), reason, now);
    deliveries.cancel(tried.endpointId(), now);
    ownersTask.open(tried.url(), reason);
    tally.addAfterCommit(COUNTER, "outcome", "disabled");
  }
}
