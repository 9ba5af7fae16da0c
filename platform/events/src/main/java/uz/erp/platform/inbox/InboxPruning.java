package uz.erp.platform.inbox;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import uz.erp.platform.inbox.ConsumerGroup.Position;

/**
 * Removes from the inboxes the ids of events that were applied long ago (ADR 29). Before any is
 * removed, the database states up to where the topics had been consumed, so that those records are
 * skipped when they are delivered again. Each step commits by itself and may be repeated, also by
 * two instances at once.
 */
final class InboxPruning implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(InboxPruning.class);

  /** Clocks of the machines that date events and the database's may differ by less. */
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);

  /** Instances ask for marks each minute and whenever partitions are assigned to them. */
  private static final Duration KNOWN_AFTER = Duration.ofHours(1);

  private static final Duration SNAPSHOT_EVERY = Duration.ofHours(12);
  private static final Duration FIRST_RUN = Duration.ofMinutes(5);
  private static final int AT_ONCE = 1_000;
  private static final long PAUSE_MILLIS = 20;

  private final EventHandlers handlers;
  private final InboxSnapshots snapshots;
  private final ConsumerGroup group;
  private final InboxProperties properties;
  private final Counter pruned;
  private volatile @Nullable Thread thread;

  InboxPruning(
      EventHandlers handlers,
      InboxSnapshots snapshots,
      ConsumerGroup group,
      InboxProperties properties,
      Counter pruned) {
    this.handlers = handlers;
    this.snapshots = snapshots;
    this.group = group;
    this.properties = properties;
    this.pruned = pruned;
  }

  @Override
  public void start() {
    if (handlers.types().isEmpty()) {
      return;
    }
    Thread pruning = Thread.ofPlatform().daemon().name("inbox-pruning").unstarted(this::run);
    // before it runs: it goes on only while it is the one stored here
    thread = pruning;
    pruning.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      Thread.sleep(FIRST_RUN);
      while (Thread.currentThread() == thread) {
        try {
          if (!snapshots.hasOneSince(SNAPSHOT_EVERY)) {
            takeSnapshot();
          }
          settleSnapshots();
          prune();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
          log.warn("the inboxes could not be pruned, trying again", e);
        }
        Thread.sleep(properties.pruningInterval());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Its time is read before the ends: what was applied before it was published before them, on
   * whatever partition.
   */
  void takeSnapshot() throws ExecutionException, InterruptedException, TimeoutException {
    Instant takenAt = snapshots.now();
    snapshots.add(takenAt, handlers.types(), group.ends(handlers.topics()));
  }

  /**
   * A snapshot is consumed when the group has committed all of it, and a mark once it is as old as
   * ids are kept.
   */
  void settleSnapshots() throws ExecutionException, InterruptedException, TimeoutException {
    Collection<Position> present = group.ends(handlers.topics());
    snapshots.forgetOthersThan(present);
    Map<TopicPartition, Long> committed = group.committed();
    List<Long> consumed =
        snapshots.unconsumed().entrySet().stream()
            .filter(
                snapshot ->
                    snapshot.getValue().entrySet().stream()
                        .allMatch(
                            end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (!consumed.isEmpty()) {
      snapshots.consumed(consumed);
    }
    snapshots.activate(properties.retention());
  }

  /** By the newest mark, a few ids at a time. */
  void prune() throws InterruptedException {
    InboxSnapshots.Mark mark = snapshots.findMarkToPruneBy(KNOWN_AFTER).orElse(null);
    if (mark == null) {
      return;
    }
    Instant appliedBefore = mark.takenAt().minus(CLOCK_SKEW);
    for (String schema : snapshots.schemas()) {
      int removed;
      do {
        removed = snapshots.prune(schema, appliedBefore, AT_ONCE);
        pruned.increment(removed);
        Thread.sleep(PAUSE_MILLIS);
      } while (removed == AT_ONCE);
    }
    snapshots.pruned(mark);
  }
}
