package uz.erp.task.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.due.DueWork;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.webhook.WebhookProperties;

/**
 * The job that hands a store's due deliveries to the workers. It never waits for a receiver: the
 * worker that has finished a delivery requests this job again.
 */
@Component
class DeliveryDispatcher implements DueWork {

  static final String NAME = "webhooks";

  /** How long a message can be looked up and sent again. */
  static final Duration KEPT = Duration.ofDays(30);

  /**
   * Beyond the timeout of a request: for the name to be looked up and the outcome to be recorded.
   */
  private static final Duration LEASE_MARGIN = Duration.ofMinutes(2);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int FORGOTTEN_AT_ONCE = 500;

  private final DeliveryLeases leases;
  private final DeliverySlots slots;
  private final DeliveryWorkers workers;
  private final WebhookProperties properties;
  private final TransactionTemplate transaction;
  private final StoreClock clock;

  DeliveryDispatcher(
      DeliveryLeases leases,
      DeliverySlots slots,
      DeliveryWorkers workers,
      WebhookProperties properties,
      TransactionTemplate transaction,
      StoreClock clock) {
    this.leases = leases;
    this.slots = slots;
    this.workers = workers;
    this.properties = properties;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Instant> run() {
    send(false);
    send(true);
    Instant now = clock.now();
    return Objects.requireNonNull(
            transaction.execute(
                status -> {
                  leases.forget(now.minus(KEPT), FORGOTTEN_AT_ONCE);
                  return leases.findNext(now, KEPT);
                }))
        .map(next -> next.isBefore(now.plus(PAUSE)) ? now.plus(PAUSE) : next);
  }

  private void send(boolean failing) {
    int acquired = slots.acquire(properties.atOncePerStore(), failing);
    List<LeasedDelivery> leased = List.of();
    try {
      if (acquired > 0) {
        leased = lease(acquired, failing);
      }
    } finally {
      slots.release(acquired - leased.size(), failing);
    }
    leased.forEach(delivery -> workers.send(delivery, failing));
  }

  private List<LeasedDelivery> lease(int atMost, boolean failing) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Instant now = clock.now();
              return leases.lease(
                  atMost,
                  failing,
                  properties.atOncePerEndpoint(),
                  properties.atOncePerStore(),
                  now,
                  now.plus(properties.timeout()).plus(LEASE_MARGIN));
            }));
  }
}
