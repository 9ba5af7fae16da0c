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
 * Looks once a second, for each store that somebody listens in, what other replicas wrote and who
 * was dismissed. What this replica writes wakes its listeners without it.
 */
@Component
class StreamPoller implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(StreamPoller.class);
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Streams streams;
  private final SubscriberStates standings;
  private volatile @Nullable Thread thread;

  StreamPoller(Streams streams, SubscriberStates standings, MeterRegistry registry) {
    this.streams = streams;
    this.standings = standings;
    Gauge.builder("erp.task.streams", streams, Streams::count)
        .description("Open streams of notifications")
        .register(registry);
  }

  @Override
  public void start() {
    Thread watch = Thread.ofVirtual().name("stream-watch").unstarted(this::watch);
    // before it runs: it goes on only while it is the one noted here
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

  private void look(Tenant tenant, List<StreamSubscriber> listeners) {
    try {
      Map<Long, SubscriberState> found =
          TenantScope.call(tenant, () -> standings.list(ids(listeners))).stream()
              .collect(Collectors.toMap(SubscriberState::employeeId, standing -> standing));
      listeners.forEach(listener -> call(listener, found.get(listener.employeeId())));
    } catch (RuntimeException e) {
      // its listeners are served again as soon as the store is there
      log.warn("listeners of {} cannot be looked after", tenant.key(), e);
    }
  }

  private static List<Long> ids(List<StreamSubscriber> listeners) {
    return listeners.stream().map(StreamSubscriber::employeeId).distinct().toList();
  }

  private static void call(StreamSubscriber listener, @Nullable SubscriberState standing) {
    if (standing == null) {
      return;
    }
    if (!standing.isAtWork()) {
      listener.end();
    } else if (standing.lastId() > listener.position()) {
      listener.wake();
    }
  }
}
