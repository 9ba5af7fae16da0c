package uz.erp.task.webhook.delivery;

import java.util.concurrent.Semaphore;

/**
 * The concurrency limit of requests in this replica, a bulkhead: failing endpoints share a few of
 * the slots, so healthy ones always find one.
 */
final class DeliverySlots {

  private final Semaphore all;
  private final Semaphore failing;

  DeliverySlots(int all, int failing) {
    this.all = new Semaphore(all);
    this.failing = new Semaphore(failing);
  }

  /** Acquires up to so many without waiting; returns how many. */
  int acquire(int wanted, boolean ofFailing) {
    int acquired = 0;
    while (acquired < wanted && acquireOne(ofFailing)) {
      acquired++;
    }
    return acquired;
  }

  private boolean acquireOne(boolean ofFailing) {
    if (ofFailing && !failing.tryAcquire()) {
      return false;
    }
    if (all.tryAcquire()) {
      return true;
    }
    if (ofFailing) {
      failing.release();
    }
    return false;
  }

  void release(int slots, boolean ofFailing) {
    all.release(slots);
    if (ofFailing) {
      failing.release(slots);
    }
  }
}
