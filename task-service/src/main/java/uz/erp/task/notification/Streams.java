package uz.erp.task.notification;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uz.erp.platform.problem.ProblemException;

/**
 * The open streams of this replica. Ends them before the web server waits for its requests to end.
 */
@Component
class Streams implements SmartLifecycle {

  private static final Duration LATER = Duration.ofSeconds(5);

  private record Owner(String schema, long employeeId) {}

  private final StreamProperties limits;
  private final Map<Owner, Deque<StreamSubscriber>> open = new HashMap<>();
  private int count;
  private boolean running;

  Streams(StreamProperties limits) {
    this.limits = limits;
  }

  /**
   * Registers a stream; beyond the limit of an employee their oldest one ends.
   *
   * @throws ProblemException 503 when the replica has too many or the service is stopping
   */
  synchronized void open(StreamSubscriber subscriber) {
    Deque<StreamSubscriber> own = open.getOrDefault(ownerOf(subscriber), new ArrayDeque<>());
    boolean makesRoom = own.size() >= limits.perEmployee();
    if (!running || (count >= limits.perReplica() && !makesRoom)) {
      throw ProblemException.unavailable(
          LATER, new IllegalStateException("no more streams on this replica"));
    }
    if (makesRoom) {
      StreamSubscriber oldest = own.removeFirst();
      count--;
      oldest.end();
    }
    own.addLast(subscriber);
    open.put(ownerOf(subscriber), own);
    count++;
  }

  synchronized void close(StreamSubscriber subscriber) {
    Owner owner = ownerOf(subscriber);
    Deque<StreamSubscriber> own = open.get(owner);
    if (own != null && own.remove(subscriber)) {
      count--;
      if (own.isEmpty()) {
        open.remove(owner);
      }
    }
  }

  /** Wakes the streams of these employees of the store. */
  synchronized void wake(String schema, Collection<Long> employeeIds) {
    for (long employeeId : employeeIds) {
      open.getOrDefault(new Owner(schema, employeeId), new ArrayDeque<>())
          .forEach(StreamSubscriber::wake);
    }
  }

  synchronized List<StreamSubscriber> list() {
    return open.values().stream().flatMap(Collection::stream).toList();
  }

  synchronized int count() {
    return count;
  }

  @Override
  public synchronized void start() {
    running = true;
  }

  @Override
  public synchronized void stop() {
    running = false;
    open.values().forEach(own -> own.forEach(StreamSubscriber::end));
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  private static Owner ownerOf(StreamSubscriber subscriber) {
    return new Owner(subscriber.tenant().schema(), subscriber.employeeId());
  }
}
