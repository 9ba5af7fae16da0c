package uz.erp.platform.due;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import uz.erp.platform.due.DueWorkRows.Leased;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Does the work that is due, a step at a time, so that no store's long work keeps others waiting.
 * Two at once, because the requests of the service need connections too.
 */
final class DueWorkRunner implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DueWorkRunner.class);
  private static final int AT_ONCE = 2;
  private static final long POLL_MILLIS = 1_000;

  private final Supplier<List<DueWork>> known;
  private final DueWorkRows rows;
  private final TenantSchemas schemas;
  private final Semaphore wakeUps = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile Map<String, DueWork> works = Map.of();
  private volatile boolean running;

  /**
   * @param known asked at the start only, because works may themselves ask for work
   */
  DueWorkRunner(Supplier<List<DueWork>> known, DueWorkRows rows, TenantSchemas schemas) {
    this.known = known;
    this.rows = rows;
    this.schemas = schemas;
  }

  /** Says that there may be something to do; never waits. */
  void wake() {
    wakeUps.release();
  }

  @Override
  public void start() {
    running = true;
    works = known.get().stream().collect(Collectors.toMap(DueWork::name, Function.identity()));
    if (works.isEmpty()) {
      return;
    }
    for (int i = 1; i <= AT_ONCE; i++) {
      threads.add(Thread.ofPlatform().name("due-work-" + i).start(this::serve));
    }
  }

  @Override
  public void stop() {
    running = false;
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) {
        thread.join(5_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void serve() {
    while (running) {
      try {
        Optional<Leased> next = rows.lease(works.keySet());
        if (next.isPresent()) {
          step(next.get());
        } else if (wakeUps.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          wakeUps.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (running) {
          log.warn("due work could not be served, trying again", e);
          pause();
        }
      }
    }
  }

  private void step(Leased leased) {
    DueWork work = Objects.requireNonNull(works.get(leased.work()));
    try (var _ = MDC.putCloseable("tenant", leased.key())) {
      // in here, so that a row that names no store fails like any other and is tried ever more
      // rarely
      Tenant tenant = leased.tenant();
      schemas.ensure(tenant);
      Optional<Instant> next = TenantScope.call(tenant, work::run);
      next.ifPresentOrElse(at -> rows.again(leased, at), () -> rows.done(leased));
    } catch (RuntimeException e) {
      if (!running) {
        return; // ended in the middle; the lease runs out and it is done again
      }
      log.error("{} failed for {}", leased.work(), leased.key(), e);
      rows.failed(leased, e);
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
