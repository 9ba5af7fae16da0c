package uz.erp.systemtests.chaos;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.suite.Suite;

/**
 * Restarts parts that should run and do not, as an operating system does for its services. It does
 * not wait until a part answers, so any number can be down or starting at once.
 */
final class PartRestarter implements AutoCloseable {

  private static final long PAUSE_NANOS = 300_000_000L;
  private static final long AGAIN_NANOS = 3_000_000_000L;

  private final Suite suite;
  private final Processes processes;
  private final Map<String, Long> notBefore = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean running = true;

  PartRestarter(Suite suite, Processes processes) {
    this.suite = suite;
    this.processes = processes;
    this.thread = Thread.ofPlatform().daemon().name("keeper").start(this::keep);
  }

  /** Leaves a part down for so long. */
  void hold(String part, long millis) {
    notBefore.put(part, System.nanoTime() + millis * 1_000_000);
  }

  private void keep() {
    while (running) {
      for (String part : Parts.ALL) {
        if (running && isDue(part) && !processes.runs(part)) {
          start(part);
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean isDue(String part) {
    Long time = notBefore.get(part);
    return time == null || System.nanoTime() - time >= 0;
  }

  private void start(String part) {
    notBefore.put(part, System.nanoTime() + AGAIN_NANOS);
    try {
      var unused = suite.erp("start", part, "--no-wait");
    } catch (IllegalStateException failed) {
      // such as a port that is not free yet: the next turn tries again
    }
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
