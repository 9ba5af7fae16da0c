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
 * The streams this replica holds. Stops before the web server waits for its requests to end, so
 * that they do.
 */
@Component
class Streams implements SmartLifecycle {

  private static final Duration LATER = Duration.ofSeconds(5);

  private record Owner(String schema, long employeeId) {}

  private final StreamProperties bounds;
  private final Map<Owner, Deque<StreamSubscriber>> open = new HashMap<>();
  private int count;
  private boolean running;

  Streams(StreamProperties bounds) {
    this.bounds = bounds;
  }

  /**
   * Takes in one more; of an employee's many the oldest makes room.
   *
   * @throws ProblemException 503 when there are too many of others or the service is stopping
   */
  synchronized void open(StreamSubscriber listener) {
    Deque<StreamSubscriber> own = open.getOrDefault(ownerOf(listener), new ArrayDeque<>());
    boolean makesRoom = own.size() >= bounds.perEmployee();
    if (!running || (count >= bounds.perReplica() && !makesRoom)) {
      throw ProblemException.unavailable(
          LATER, new IllegalStateException("no more streams on this replica"));
    }
    if (makesRoom) {
      StreamSubscriber oldest = own.removeFirst();
      count--;
      oldest.end();
    }
    own.addLast(listener);
    open.put(ownerOf(listener), own);
    count++;
  }

  synchronized void close(StreamSubscriber listener) {
    Owner owner = ownerOf(listener);
    Deque<StreamSubscriber> own = open.get(owner);
    if (own != null && own.remove(listener)) {
      count--;
      if (own.isEmpty()) {
        open.remove(owner);
      }
    }
  }

  /** Calls those who listen for these employees of the store. */
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

  private static Owner ownerOf(StreamSubscriber listener) {
    return new Owner(listener.tenant().schema(), listener.employeeId());
  }
}
