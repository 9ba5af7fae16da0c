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
 * Send what was leased, each on a platform thread: a slow look-up of a name would hold a carrier of
 * virtual threads. What is interrupted is sent again when its lease has expired.
 */
@Component
class DeliveryWorkers implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWorkers.class);
  private static final long LAST_SECONDS = 5;

  private final WebhookSender sender;
  private final SecretSeal seal;
  private final DeliveryOutcomes outcomes;
  private final DeliverySlots slots;
  private final StoreClock clock;
  private final ExecutorService threads;

  DeliveryWorkers(
      WebhookSender sender,
      SecretSeal seal,
      DeliveryOutcomes outcomes,
      DeliverySlots slots,
      WebhookProperties properties,
      StoreClock clock) {
    this.sender = sender;
    this.seal = seal;
    this.outcomes = outcomes;
    this.slots = slots;
    this.clock = clock;
    this.threads =
        Executors.newFixedThreadPool(
            properties.atOnce(), Thread.ofPlatform().daemon().name("webhook-", 1).factory());
  }

  /** Takes over the slot that was acquired for it and releases it. */
  void send(LeasedDelivery delivery, boolean failing) {
    Tenant tenant = TenantScope.current();
    try {
      threads.execute(
          () -> {
            try {
              TenantScope.run(tenant, () -> deliver(delivery));
            } catch (RuntimeException e) {
              log.warn("the outcome of delivery {} is not recorded", delivery.deliveryId(), e);
            } finally {
              slots.release(1, failing);
            }
          });
    } catch (RejectedExecutionException e) {
      slots.release(1, failing);
      log.debug("stopping", e);
    }
  }

  private void deliver(LeasedDelivery delivery) {
    Instant begun = clock.now();
    Map<String, String> headers = delivery.headers(seal, begun);
    AttemptResult result =
        headers.isEmpty()
            ? AttemptResult.of(DeliveryError.SECRET_LOST)
            : sender.send(delivery.url(), headers, delivery.body());
    outcomes.record(delivery, result, Duration.between(begun, clock.now()));
  }

  @Override
  public void destroy() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }
}
