package uz.erp.task.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.webhook.WebhookProperties;
import uz.erp.task.webhook.endpoint.SecretSeal;

/**
 * Send what was leased, each on a thread of the platform's: a name that is looked up for long would
 * hold a carrier of virtual threads. What is cut off is sent again when its lease has run out.
 */
@Component
class DeliveryWorkers implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWorkers.class);
  private static final long LAST_SECONDS = 5;

  private final WebhookSender sender;
  private final SecretSeal seal;
  private final DeliveryOutcomes settlement;
  private final DeliverySlots places;
  private final StoreClock clock;
  private final ExecutorService threads;

  DeliveryWorkers(
      WebhookSender sender,
      SecretSeal seal,
      DeliveryOutcomes settlement,
      DeliverySlots places,
      WebhookProperties properties,
      StoreClock clock) {
    this.sender = sender;
    this.seal = seal;
    this.settlement = settlement;
    this.places = places;
    this.clock = clock;
    this.threads =
        Executors.newFixedThreadPool(
            properties.atOnce(), Thread.ofPlatform().daemon().name("webhook-", 1).factory());
  }

  /** Takes over the place that was taken for it. */
  void send(LeasedDelivery delivery, boolean failing) {
    Tenant tenant = TenantScope.current();
    try {
      threads.execute(
          () -> {
            try {
              TenantScope.run(tenant, () -> deliver(delivery));
            } catch (RuntimeException e) {
              log.warn("the outcome of delivery {} is not kept", delivery.deliveryId(), e);
            } finally {
              places.giveBack(1, failing);
            }
          });
    } catch (RejectedExecutionException e) {
      places.giveBack(1, failing);
      log.debug("stopping", e);
    }
  }

  private void deliver(LeasedDelivery delivery) {
    Instant begun = clock.now();
    Map<String, String> headers = delivery.headers(seal, begun);
    AttemptResult reply =
        headers.isEmpty()
            ? AttemptResult.of(DeliveryError.SECRET_LOST)
            : sender.send(delivery.url(), headers, delivery.body());
    settlement.settle(delivery, reply, Duration.between(begun, clock.now()));
  }

  @Override
  public void destroy() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }
}
