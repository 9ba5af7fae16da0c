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
 * Hands a store's deliveries that are due to the couriers and never waits for them: whoever has
 * sent one asks for this again.
 */
@Component
class DeliveryDispatcher implements DueWork {

  static final String NAME = "webhooks";

  /** So long it can be looked up and sent again. */
  static final Duration KEPT = Duration.ofDays(30);

  /**
   * Beyond the time a request is given: for the name to be looked up and the outcome to be kept.
   */
  private static final Duration LEASE_MARGIN = Duration.ofMinutes(2);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int FORGOTTEN_AT_ONCE = 500;

  private final DeliveryLeases rows;
  private final DeliverySlots places;
  private final DeliveryWorkers couriers;
  private final WebhookProperties properties;
  private final TransactionTemplate transaction;
  private final StoreClock clock;

  DeliveryDispatcher(
      DeliveryLeases rows,
      DeliverySlots places,
      DeliveryWorkers couriers,
      WebhookProperties properties,
      TransactionTemplate transaction,
      StoreClock clock) {
    this.rows = rows;
    this.places = places;
    this.couriers = couriers;
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
                  rows.forget(now.minus(KEPT), FORGOTTEN_AT_ONCE);
                  return rows.findNext(now, KEPT);
                }))
        .map(next -> next.isBefore(now.plus(PAUSE)) ? now.plus(PAUSE) : next);
  }

  private void send(boolean failing) {
    int taken = places.take(properties.atOncePerStore(), failing);
    List<LeasedDelivery> leased = List.of();
    try {
      if (taken > 0) {
        leased = lease(taken, failing);
      }
    } finally {
      places.giveBack(taken - leased.size(), failing);
    }
    leased.forEach(delivery -> couriers.send(delivery, failing));
  }

  private List<LeasedDelivery> lease(int atMost, boolean failing) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Instant now = clock.now();
              return rows.lease(
                  atMost,
                  failing,
                  properties.atOncePerEndpoint(),
                  properties.atOncePerStore(),
                  now,
                  now.plus(properties.timeout()).plus(LEASE_MARGIN));
            }));
  }
}
