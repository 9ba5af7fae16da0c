package uz.erp.task.notification;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import uz.erp.platform.tenancy.Tenant;

/**
 * One open stream: its employee, its position and the signal that wakes its thread. A signal while
 * the thread is busy is not lost, it reads once more.
 */
final class StreamSubscriber {

  private final Tenant tenant;
  private final long employeeId;
  private final Semaphore signal = new Semaphore(0);
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
    signal.release();
  }

  void wake() {
    signal.release();
  }

  /** Waits for the signal; false on timeout. */
  boolean await(Duration atMost) throws InterruptedException {
    boolean signalled = signal.tryAcquire(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
    signal.drainPermits();
    return signalled;
  }
}
