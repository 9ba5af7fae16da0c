package uz.erp.task.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Polls once a second, for each store with open streams, for notifications of other replicas and
 * dismissed employees. What this replica writes wakes its streams without polling.
 */
@Component
class StreamPoller implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(StreamPoller.class);
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Streams streams;
  private final SubscriberStates states;
  private volatile @Nullable Thread thread;

  StreamPoller(Streams streams, SubscriberStates states, MeterRegistry registry) {
    this.streams = streams;
    this.states = states;
    Gauge.builder("erp.task.streams", streams, Streams::count)
        .description("Open streams of notifications")
        .register(registry);
  }

  @Override
  public void start() {
    Thread watch = Thread.ofVirtual().name("stream-watch").unstarted(this::watch);
    // before it runs: it goes on only while it is the current thread here
    thread = watch;
    watch.start();
  }

  @Override
  public void stop() {
    Thread watch = thread;
    thread = null;
    if (watch != null) {
      LockSupport.unpark(watch);
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void watch() {
    while (Thread.currentThread() == thread) {
      streams.list().stream()
          .collect(Collectors.groupingBy(StreamSubscriber::tenant))
          .forEach(this::look);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void look(Tenant tenant, List<StreamSubscriber> subscribers) {
    try {
      Map<Long, SubscriberState> found =
          TenantScope.call(tenant, () -> states.list(ids(subscribers))).stream()
              .collect(Collectors.toMap(SubscriberState::employeeId, state -> state));
      subscribers.forEach(subscriber -> call(subscriber, found.get(subscriber.employeeId())));
    } catch (RuntimeException e) {
      // its streams are served again as soon as the store is back
      log.warn("streams of {} cannot be served", tenant.key(), e);
    }
  }

  private static List<Long> ids(List<StreamSubscriber> subscribers) {
    return subscribers.stream().map(StreamSubscriber::employeeId).distinct().toList();
  }

  private static void call(StreamSubscriber subscriber, @Nullable SubscriberState state) {
    if (state == null) {
      return;
    }
    if (!state.isAtWork()) {
      subscriber.end();
    } else if (state.lastId() > subscriber.position()) {
      subscriber.wake();
    }
  }
}
