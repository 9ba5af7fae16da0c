package uz.erp.task.webhook.delivery;

import java.util.concurrent.Semaphore;

/**
 * How many requests may be under way in this replica. Endpoints that do not answer well share a few
 * of the places, so those that do always find one.
 */
final class DeliverySlots {

  private final Semaphore all;
  private final Semaphore failing;

  DeliverySlots(int all, int failing) {
    this.all = new Semaphore(all);
    this.failing = new Semaphore(failing);
  }

  /** Takes up to so many and never waits; answers how many it got. */
  int take(int wanted, boolean ofFailing) {
    int taken = 0;
    while (taken < wanted && takeOne(ofFailing)) {
      taken++;
    }
    return taken;
  }

  private boolean takeOne(boolean ofFailing) {
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

  void giveBack(int places, boolean ofFailing) {
    all.release(places);
    if (ofFailing) {
      failing.release(places);
    }
  }
}
