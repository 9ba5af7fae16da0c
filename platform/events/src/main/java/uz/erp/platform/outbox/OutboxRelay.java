package uz.erp.platform.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what the outbox holds: woken after commits, polling as a fallback.
 *
 * <p>At least once: a row is deleted only after Kafka confirmed it. In order per key: a slot is
 * served by one relay at a time, one row of a key after the other, and a row that Kafka refuses
 * holds back its own key alone. While Kafka is away nothing is counted against any row.
 */
final class OutboxRelay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int BATCH = 200;
  private static final long POLL_MILLIS = 1_000;

  /** It gets up at most so often: what is committed meanwhile goes together, here and behind. */
  private static final long TURN_MILLIS = 50;

  private final OutboxRows rows;
  private final WriterCheck writers;
  private final EventSender sender;
  private final TransactionTemplate transaction;
  private final Semaphore work = new Semaphore(0);
  private volatile @Nullable Thread thread;
  private volatile boolean kafkaAway;

  OutboxRelay(
      OutboxRows rows, WriterCheck writers, EventSender sender, TransactionTemplate transaction) {
    this.rows = rows;
    this.writers = writers;
    this.sender = sender;
    this.transaction = transaction;
  }

  /** Says that there may be something to send; never waits. */
  void wake() {
    work.release();
  }

  @Override
  public void start() {
    Thread relay = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    // before it runs: it goes on only while it is the one noted here
    thread = relay;
    relay.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    long turn = System.nanoTime();
    while (Thread.currentThread() == thread) {
      try {
        if (!sendNext()) {
          work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
          TimeUnit.NANOSECONDS.sleep(turn - System.nanoTime());
          turn = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TURN_MILLIS);
        }
        work.drainPermits();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("the outbox could not be served, trying again", e);
        pause();
      }
    }
  }

  /** Whether anything was sent or refused, so that there may be more. */
  private boolean sendNext() {
    boolean any = Boolean.TRUE.equals(transaction.execute(status -> sendLocked()));
    return any && !kafkaAway;
  }

  private boolean sendLocked() {
    List<Integer> slots = rows.lockSlotsWithWork();
    if (slots.isEmpty()) {
      return false;
    }
    List<OutboxRow> next = rows.next(slots, BATCH);
    List<OutboxRow> admitted = writers.admitted(next);
    List<Long> sent = sendInOrder(admitted);
    if (!sent.isEmpty()) {
      rows.delete(sent);
    }
    return !sent.isEmpty() || admitted.size() < next.size();
  }

  /** The first of each key at once, the next of a key when the one before it is confirmed. */
  private List<Long> sendInOrder(List<OutboxRow> waiting) {
    List<Long> sent = new ArrayList<>();
    List<OutboxRow> left = waiting;
    boolean more = true;
    while (more && !left.isEmpty()) {
      Map<String, OutboxRow> firsts = new LinkedHashMap<>();
      List<OutboxRow> later = new ArrayList<>();
      for (OutboxRow row : left) {
        if (firsts.putIfAbsent(row.key(), row) != null) {
          later.add(row);
        }
      }
      Set<String> confirmed = send(firsts.values());
      confirmed.forEach(key -> sent.add(Objects.requireNonNull(firsts.get(key)).seq()));
      left = later.stream().filter(row -> confirmed.contains(row.key())).toList();
      more = !kafkaAway && !Thread.currentThread().isInterrupted();
    }
    return sent;
  }

  /** The keys of those that Kafka has. */
  private Set<String> send(Collection<OutboxRow> each) {
    Map<OutboxRow, CompletableFuture<?>> sending = new LinkedHashMap<>();
    for (OutboxRow row : each) {
      CompletableFuture<?> confirmation = sender.send(row);
      sending.put(row, confirmation);
      if (confirmation.isCompletedExceptionally()) {
        break; // most likely Kafka is away; each further row would wait for it as long
      }
    }
    return settle(sending);
  }

  /** Waits for Kafka's word on each. */
  private Set<String> settle(Map<OutboxRow, CompletableFuture<?>> sending) {
    Set<String> confirmed = new HashSet<>();
    boolean away = false;
    for (Map.Entry<OutboxRow, CompletableFuture<?>> entry : sending.entrySet()) {
      OutboxRow row = entry.getKey();
      try {
        entry.getValue().get();
        confirmed.add(row.key());
      } catch (ExecutionException e) {
        if (isRowsOwnFault(e.getCause())) {
          log.error("event {} of {} is refused", row.seq(), row.topic(), e.getCause());
          rows.failed(row, String.valueOf(e.getCause()));
        } else {
          away = true;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return confirmed;
      }
    }
    report(away);
    return confirmed;
  }

  private static boolean isRowsOwnFault(@Nullable Throwable error) {
    return error instanceof RecordTooLargeException
        || error instanceof SerializationException
        || error instanceof InvalidTopicException;
  }

  private void report(boolean away) {
    if (away != kafkaAway) {
      kafkaAway = away;
      log.warn(away ? "Kafka is away, events wait in the outbox" : "Kafka is back");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
