package uz.erp.gateway.route;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;
import uz.erp.gateway.problem.NoTurnException;

/**
 * Turns at one service: so many requests are under way at once, and a turn that becomes free goes
 * to the store that has fewest. A busy shop thereby waits for itself and not its neighbours for it;
 * some turns it never takes, so that slow work of one store does not stop the others.
 *
 * <p>What would have to wait for longer than it is worth is turned away at once or after its
 * patience: work that comes too late for whoever asked only delays the others.
 */
final class Turns {

  private final int atOnce;
  private final int mostOfOne;
  private final int mayWait;
  private final Duration patience;

  private final Map<String, Line> lines = new HashMap<>();
  private int taken;
  private int waiting;
  private final LongAdder refused = new LongAdder();

  /**
   * @param atOnce how many requests may be under way, three quarters of them of one store
   * @param mayWait how many more may wait; of the longest line the last one has to go
   */
  Turns(int atOnce, int mayWait, Duration patience) {
    this(atOnce, Math.ceilDiv(3 * atOnce, 4), mayWait, patience);
  }

  /**
   * @param mostOfOne how many of them may be of one store
   */
  Turns(int atOnce, int mostOfOne, int mayWait, Duration patience) {
    this.atOnce = atOnce;
    this.mostOfOne = mostOfOne;
    this.mayWait = mayWait;
    this.patience = patience;
  }

  /**
   * Does the work when it is the store's turn.
   *
   * @return fails with {@link NoTurnException} when it never was
   */
  <T> Mono<T> take(String store, Mono<T> work) {
    return Mono.defer(
        () -> {
          Turn turn = new Turn(store);
          boolean began = begin(turn);
          if (!began && isHopeless(store)) {
            refused.increment();
            return Mono.error(new NoTurnException());
          }
          Mono<T> done = began ? work : wait(turn).then(work);
          // Not as a resource (usingWhen): one given just as it is cancelled is never ended.
          return done.doFinally(signal -> turn.end());
        });
  }

  /** Goes on with a thread of its own: who ends a turn has other things to do. */
  private Mono<Void> wait(Turn turn) {
    return Mono.<Void>create(sink -> queue(turn, sink)).publishOn(Schedulers.parallel());
  }

  private synchronized boolean begin(Turn turn) {
    Line line = lines.get(turn.store);
    if (taken >= atOnce || line != null && line.taken >= mostOfOne) {
      return false;
    }
    give(turn);
    return true;
  }

  private void give(Turn turn) {
    turn.state = State.TAKEN;
    lineOf(turn.store).taken++;
    taken++;
  }

  private void queue(Turn turn, MonoSink<Void> sink) {
    turn.sink = sink;
    Turn mustGo = null;
    boolean began;
    synchronized (this) {
      if (turn.state == State.OVER) {
        return; // cancelled before it stood in line
      }
      began = begin(turn); // one may have become free meanwhile
      if (!began) {
        lineOf(turn.store).waiting.addLast(turn);
        turn.state = State.WAITING;
        waiting++;
        mustGo = waiting > mayWait ? dropLast() : null;
      }
    }
    if (began) {
      sink.success();
      return;
    }
    // Not before it stands in line: who is not there when it rings would wait for ever.
    Disposable alarm =
        Schedulers.parallel().schedule(turn::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
    sink.onDispose(alarm);
    if (mustGo != null) {
      mustGo.refuse();
    }
  }

  /** Whether it would be the one to go: told at once, for a crowd asks most of these. */
  private synchronized boolean isHopeless(String store) {
    if (waiting < mayWait) {
      return false;
    }
    Line own = lines.get(store);
    int length = own == null ? 1 : own.waiting.size() + 1;
    return lines.values().stream().allMatch(line -> line.waiting.size() <= length);
  }

  private Turn dropLast() {
    Line longest =
        lines.values().stream()
            .filter(line -> !line.waiting.isEmpty())
            .max(
                Comparator.comparingInt((Line line) -> line.waiting.size())
                    .thenComparing(line -> line.waiting.getLast().since))
            .orElseThrow();
    Turn last = longest.waiting.removeLast();
    waiting--;
    last.over();
    return last;
  }

  /** Who comes next: of the store with fewest turns, who has waited longest. */
  private Optional<Turn> next() {
    return lines.values().stream()
        .filter(line -> !line.waiting.isEmpty() && line.taken < mostOfOne)
        .min(
            Comparator.comparingInt((Line line) -> line.taken)
                .thenComparing(line -> line.waiting.getFirst().since))
        .map(
            line -> {
              waiting--;
              return line.waiting.removeFirst();
            });
  }

  private Line lineOf(String store) {
    return lines.computeIfAbsent(store, any -> new Line());
  }

  /** A store with nothing to do is forgotten. */
  private void forgetIdle(String store) {
    Line line = lineOf(store);
    if (line.taken == 0 && line.waiting.isEmpty()) {
      lines.remove(store);
    }
  }

  synchronized int taken() {
    return taken;
  }

  synchronized int waiting() {
    return waiting;
  }

  long refused() {
    return refused.sum();
  }

  /** One store's requests. */
  private static final class Line {
    private int taken;
    private final Deque<Turn> waiting = new ArrayDeque<>();
  }

  private enum State {
    NEW,
    WAITING,
    TAKEN,
    OVER
  }

  /** One request's turn; ends once, however often it is told to. */
  private final class Turn {

    private final String store;
    private final long since = System.nanoTime();
    private State state = State.NEW;
    private @Nullable MonoSink<Void> sink;

    Turn(String store) {
      this.store = store;
    }

    private MonoSink<Void> sink() {
      return Objects.requireNonNull(sink);
    }

    private void giveUp() {
      if (leave()) {
        refuse();
      }
    }

    private void refuse() {
      refused.increment();
      sink().error(new NoTurnException());
    }

    /** Out of the line, if it stands there. */
    private boolean leave() {
      synchronized (Turns.this) {
        if (state != State.WAITING) {
          return false;
        }
        lineOf(store).waiting.remove(this);
        waiting--;
        over();
        return true;
      }
    }

    private void over() {
      state = State.OVER;
      forgetIdle(store);
    }

    /** Also when it was cancelled while it waited, or just as it was given. */
    void end() {
      if (leave()) {
        return;
      }
      Turn next = null;
      synchronized (Turns.this) {
        if (state == State.TAKEN) {
          lineOf(store).taken--;
          taken--;
          next = next().orElse(null);
          if (next != null) {
            give(next);
          }
        }
        over();
      }
      if (next != null) {
        next.sink().success();
      }
    }
  }
}
