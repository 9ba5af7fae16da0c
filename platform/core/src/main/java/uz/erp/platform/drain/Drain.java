package uz.erp.platform.drain;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets an instance be missed before it ends, so that no request meets a closed port. Asked to stop,
 * it first deregisters from service discovery, and goes on serving for as long as a caller may
 * still have an old list of instances. Meanwhile each answer ends its connection: the next request
 * then goes to another instance.
 */
public final class Drain implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Drain.class);

  private final Duration duration;
  private final Runnable leave;
  private volatile boolean running;
  private volatile boolean draining;

  /**
   * @param duration how long callers may take to notice; zero where no caller needs the time
   * @param leave deregisters the instance
   */
  public Drain(Duration duration, Runnable leave) {
    this.duration = duration;
    this.leave = leave;
  }

  /** Whether it goes on serving only until it is missed. */
  public boolean isDraining() {
    return draining;
  }

  /** Also after a pause: a context may be stopped and started again. */
  @Override
  public void start() {
    draining = false;
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    draining = true;
    try {
      leave.run();
    } catch (RuntimeException e) {
      log.warn("could not deregister; callers find out when connections fail", e);
    }
    if (duration.isZero()) {
      return;
    }
    log.info("draining for {} s", duration.toSeconds());
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** First of all: the listener and everything behind it work on meanwhile. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
