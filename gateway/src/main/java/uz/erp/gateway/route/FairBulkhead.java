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
import uz.erp.gateway.problem.ConcurrencyLimitException;

/**
 * A bulkhead in front of one service: it limits how many requests are in flight, and gives a permit
 * that becomes free to the store that holds fewest. A busy store queues behind itself and does not
 * delay its neighbours; a share of the permits is out of its reach, so that slow work of one store
 * does not stop the others.
 *
 * <p>Load is shed: a request that would be queued for longer than the maximum wait is refused, at
 * once where that can be foreseen. An answer after the client's time-out would only delay others.
 */
final class FairBulkhead {

  private final int limit;
  private final int limitPerStore;
  private final int maxQueued;
  private final Duration maxWait;

  private final Map<String, StoreRequests> stores = new HashMap<>();
  private int inFlight;
  private int queued;
  private final LongAdder refused = new LongAdder();

  /**
   * @param limit requests in flight, at most three quarters of them of one store
   * @param maxQueued requests queued; above it the last of the longest queue is refused
   */
  FairBulkhead(int limit, int maxQueued, Duration maxWait) {
    this(limit, Math.ceilDiv(3 * limit, 4), maxQueued, maxWait);
  }

  /**
   * @param limitPerStore requests of one store in flight
   */
  FairBulkhead(int limit, int limitPerStore, int maxQueued, Duration maxWait) {
    this.limit = limit;
    this.limitPerStore = limitPerStore;
    this.maxQueued = maxQueued;
    this.maxWait = maxWait;
  }

  /**
   * Runs the work once the store has a permit, and gives the permit back when it ends.
   *
   * @return fails with {@link ConcurrencyLimitException} when the request is refused
   */
  <T> Mono<T> execute(String store, Mono<T> work) {
    return Mono.defer(
        () -> {
          Request request = new Request(store);
          boolean admitted = admit(request);
          if (!admitted && wouldBeRefused(store)) {
            refused.increment();
            return Mono.error(new ConcurrencyLimitException());
          }
          Mono<T> done = admitted ? work : permit(request).then(work);
          // Not usingWhen: a permit granted just as the request is cancelled is never released.
          return done.doFinally(signal -> request.end());
        });
  }

  /** Continues on a thread of its own: the thread that releases a permit has its own work. */
  private Mono<Void> permit(Request request) {
    return Mono.<Void>create(sink -> enqueue(request, sink)).publishOn(Schedulers.parallel());
  }

  private synchronized boolean admit(Request request) {
    StoreRequests store = stores.get(request.store);
    if (inFlight >= limit || store != null && store.inFlight >= limitPerStore) {
      return false;
    }
    grant(request);
    return true;
  }

  private void grant(Request request) {
    request.state = State.IN_FLIGHT;
    requestsOf(request.store).inFlight++;
    inFlight++;
  }

  private void enqueue(Request request, MonoSink<Void> sink) {
    request.sink = sink;
    Request evicted = null;
    boolean admitted;
    synchronized (this) {
      if (request.state == State.ENDED) {
        return; // cancelled before it was queued
      }
      admitted = admit(request); // a permit may have been released meanwhile
      if (!admitted) {
        requestsOf(request.store).queue.addLast(request);
        request.state = State.QUEUED;
        queued++;
        evicted = queued > maxQueued ? evictLast() : null;
      }
    }
    if (admitted) {
      sink.success();
      return;
    }
    // Only once it is queued: a time-out that finds it outside the queue would have no effect.
    Disposable timeout =
        Schedulers.parallel().schedule(request::timeOut, maxWait.toMillis(), TimeUnit.MILLISECONDS);
    sink.onDispose(timeout);
    if (evicted != null) {
      evicted.refuse();
    }
  }

  /** Whether it would be evicted at once; under overload that is true of most requests. */
  private synchronized boolean wouldBeRefused(String store) {
    if (queued < maxQueued) {
      return false;
    }
    StoreRequests own = stores.get(store);
    int length = own == null ? 1 : own.queue.size() + 1;
    return stores.values().stream().allMatch(other -> other.queue.size() <= length);
  }

  private Request evictLast() {
    StoreRequests longest =
        stores.values().stream()
            .filter(store -> !store.queue.isEmpty())
            .max(
                Comparator.comparingInt((StoreRequests store) -> store.queue.size())
                    .thenComparing(store -> store.queue.getLast().since))
            .orElseThrow();
    Request last = longest.queue.removeLast();
    queued--;
    last.ended();
    return last;
  }

  /** Of the store with the fewest requests in flight, the one that is queued longest. */
  private Optional<Request> next() {
    return stores.values().stream()
        .filter(store -> !store.queue.isEmpty() && store.inFlight < limitPerStore)
        .min(
            Comparator.comparingInt((StoreRequests store) -> store.inFlight)
                .thenComparing(store -> store.queue.getFirst().since))
        .map(
            store -> {
              queued--;
              return store.queue.removeFirst();
            });
  }

  private StoreRequests requestsOf(String store) {
    return stores.computeIfAbsent(store, any -> new StoreRequests());
  }

  private void removeIfIdle(String store) {
    StoreRequests requests = requestsOf(store);
    if (requests.inFlight == 0 && requests.queue.isEmpty()) {
      stores.remove(store);
    }
  }

  synchronized int inFlight() {
    return inFlight;
  }

  synchronized int queued() {
    return queued;
  }

  long refused() {
    return refused.sum();
  }

  /** One store's requests, in flight and queued. */
  private static final class StoreRequests {
    private int inFlight;
    private final Deque<Request> queue = new ArrayDeque<>();
  }

  private enum State {
    NEW,
    QUEUED,
    IN_FLIGHT,
    ENDED
  }

  /** One request; it ends once, however often {@link #end} is called. */
  private final class Request {

    private final String store;
    private final long since = System.nanoTime();
    private State state = State.NEW;
    private @Nullable MonoSink<Void> sink;

    Request(String store) {
      this.store = store;
    }

    private MonoSink<Void> sink() {
      return Objects.requireNonNull(sink);
    }

    private void timeOut() {
      if (dequeue()) {
        refuse();
      }
    }

    private void refuse() {
      refused.increment();
      sink().error(new ConcurrencyLimitException());
    }

    /** Whether it was queued. */
    private boolean dequeue() {
      synchronized (FairBulkhead.this) {
        if (state != State.QUEUED) {
          return false;
        }
        requestsOf(store).queue.remove(this);
        queued--;
        ended();
        return true;
      }
    }

    private void ended() {
      state = State.ENDED;
      removeIfIdle(store);
    }

    /** Also when it was cancelled while queued, or just as its permit was granted. */
    void end() {
      if (dequeue()) {
        return;
      }
      Request next = null;
      synchronized (FairBulkhead.this) {
        if (state == State.IN_FLIGHT) {
          requestsOf(store).inFlight--;
          inFlight--;
          next = next().orElse(null);
          if (next != null) {
            grant(next);
          }
        }
        ended();
      }
      if (next != null) {
        next.sink().success();
      }
    }
  }
}
