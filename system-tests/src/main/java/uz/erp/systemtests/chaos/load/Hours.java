package uz.erp.systemtests.chaos.load;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * When the shops are open; after closing, clients still retry what they began until the outcome is
 * clear.
 */
final class Hours {

  private static final long AT_LEAST_MILLIS = 20;
  private static final int AT_MOST_MORE = 160;

  private final LongConsumer waiting;
  private volatile boolean open = true;
  private volatile boolean patient = true;

  Hours() {
    this(millis -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis)));
  }

  /**
   * @param waiting how milliseconds are spent
   */
  Hours(LongConsumer waiting) {
    this.waiting = waiting;
  }

  boolean areOpen() {
    return open;
  }

  /** Whether what is unclear is asked for again. */
  boolean areForAsking() {
    return patient;
  }

  void close() {
    open = false;
  }

  void giveUp() {
    open = false;
    patient = false;
  }

  /** As long as a person takes. */
  void pace(Random random) {
    pause(AT_LEAST_MILLIS + random.nextInt(AT_MOST_MORE));
  }

  void pause(long millis) {
    waiting.accept(millis);
  }
}
