package uz.erp.systemtests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Tills that each ask again as soon as they were answered, until it is closed: with enough of them
 * the most that can be sold.
 */
final class Saturation implements AutoCloseable {

  private final List<Thread> threads = new ArrayList<>();
  private final List<Reply> replies = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean isOpen = true;

  private Saturation() {}

  static Saturation of(List<Lane> lanes) {
    Saturation saturation = new Saturation();
    for (Lane lane : lanes) {
      saturation.threads.add(Thread.startVirtualThread(() -> saturation.work(lane)));
    }
    return saturation;
  }

  /** What so many tills sell in such a stretch. */
  static Replies measure(List<Lane> lanes, Duration length) {
    try (Saturation saturation = of(lanes)) {
      pause(length);
      return saturation.during(length);
    }
  }

  /** What these tills were answered lately. */
  Replies during(Duration length) {
    long until = System.nanoTime();
    long from = until - length.toNanos();
    synchronized (replies) {
      List<Reply> within =
          replies.stream().filter(r -> r.ended() - from >= 0 && r.ended() - until < 0).toList();
      return new Replies(within, length.toNanos() / 1e9, 0);
    }
  }

  private void work(Lane lane) {
    while (isOpen) {
      replies.add(lane.next());
    }
  }

  private static void pause(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public void close() {
    isOpen = false;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
