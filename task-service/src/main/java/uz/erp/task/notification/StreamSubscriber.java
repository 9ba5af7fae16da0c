package uz.erp.task.notification;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import uz.erp.platform.tenancy.Tenant;

/**
 * One open stream: whose it is, how far it came, and the bell that calls its thread. A ring while
 * the thread is busy is not lost, it looks once more.
 */
final class StreamSubscriber {

  private final Tenant tenant;
  private final long employeeId;
  private final Semaphore bell = new Semaphore(0);
  private volatile long position;
  private volatile boolean ended;

  StreamSubscriber(Tenant tenant, long employeeId) {
    this.tenant = tenant;
    this.employeeId = employeeId;
  }

  Tenant tenant() {
    return tenant;
  }

  long employeeId() {
    return employeeId;
  }

  /** The id of the newest notification it was sent. */
  long position() {
    return position;
  }

  void advance(long id) {
    position = id;
  }

  boolean isEnded() {
    return ended;
  }

  void end() {
    ended = true;
    bell.release();
  }

  void wake() {
    bell.release();
  }

  /** Waits for the bell; false when it did not ring for so long. */
  boolean await(Duration atMost) throws InterruptedException {
    boolean rung = bell.tryAcquire(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
    bell.drainPermits();
    return rung;
  }
}
