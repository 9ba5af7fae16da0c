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
class StreamWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(StreamWatch.class);
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Streams streams;
  private final Standings standings;
  private volatile @Nullable Thread thread;

  StreamWatch(Streams streams, Standings standings, MeterRegistry registry) {
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
      streams.list().stream().collect(Collectors.groupingBy(Listener::tenant)).forEach(this::look);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void look(Tenant tenant, List<Listener> listeners) {
    try {
      Map<Long, Standing> found =
          TenantScope.call(tenant, () -> standings.list(ids(listeners))).stream()
              .collect(Collectors.toMap(Standing::employeeId, standing -> standing));
      listeners.forEach(listener -> call(listener, found.get(listener.employeeId())));
    } catch (RuntimeException e) {
      // its listeners are served again as soon as the store is there
      log.warn("listeners of {} cannot be looked after", tenant.key(), e);
    }
  }

  private static List<Long> ids(List<Listener> listeners) {
    return listeners.stream().map(Listener::employeeId).distinct().toList();
  }

  private static void call(Listener listener, @Nullable Standing standing) {
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
