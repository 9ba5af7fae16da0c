package uz.erp.systemtests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that arrive by the clock, independent of answers (open workload): the load of customers,
 * who do not come more slowly because the shop is slow. Each takes any idle till, and its time
 * counts from when it was due, also when this generator was late.
 */
final class Flood {

  // what the first seconds answer is of a system whose queues are still empty
  private static final Duration LEAD = Duration.ofSeconds(3);
  private static final long SEED = 1417;

  private final List<Lane> idle;
  private final Random choice = new Random(SEED);
  private final List<Reply> replies = Collections.synchronizedList(new ArrayList<>());
  private long starved;

  private Flood(List<Lane> lanes) {
    this.idle = new ArrayList<>(lanes);
  }

  /**
   * What was answered in the stretch, which begins when the load is some seconds old.
   *
   * @param perSecond requests
   */
  static Replies of(List<Lane> lanes, double perSecond, Duration length) {
    return of(lanes, perSecond, LEAD, length);
  }

  static Replies of(List<Lane> lanes, double perSecond, Duration lead, Duration length) {
    return new Flood(lanes).run(perSecond, lead, length);
  }

  private Replies run(double perSecond, Duration lead, Duration length) {
    long pace = (long) (1e9 / perSecond);
    long begin = System.nanoTime();
    long from = begin + lead.toNanos();
    long until = from + length.toNanos();
    long before = 0;
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long due = begin; due - until < 0; due += pace) {
        await(due);
        if (due - from < 0) {
          before = starved;
        }
        send(senders, due);
      }
    }
    List<Reply> within =
        replies.stream().filter(r -> r.ended() - from >= 0 && r.ended() - until < 0).toList();
    return new Replies(within, length.toNanos() / 1e9, starved - before);
  }

  private static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private void send(ExecutorService senders, long due) {
    Optional<Lane> lane = take();
    if (lane.isEmpty()) {
      starved++;
      return;
    }
    senders.execute(() -> serve(lane.get(), due));
  }

  private void serve(Lane lane, long due) {
    replies.add(lane.next(due));
    synchronized (idle) {
      idle.add(lane);
    }
  }

  /** Any that is idle, so that scans and checkouts mix as they are answered. */
  private Optional<Lane> take() {
    synchronized (idle) {
      if (idle.isEmpty()) {
        return Optional.empty();
      }
      Collections.swap(idle, choice.nextInt(idle.size()), idle.size() - 1);
      return Optional.of(idle.removeLast());
    }
  }
}
