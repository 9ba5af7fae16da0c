package uz.erp.systemtests.chaos;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uz.erp.systemtests.erp.Parts;

/**
 * Carries a plan out, each fault at its time; counts what was hit and what was missed. A part that
 * is to be killed or held and does not serve yet is waited for, within bounds.
 */
final class Injector implements AutoCloseable {

  /** Faults that wait for Kafka must not keep others waiting. */
  private static final int AT_ONCE = 8;

  private static final long PATIENCE_MILLIS = 20_000;
  private static final long LOOK_MILLIS = 250;

  private final Processes processes;
  private final PartRestarter restarter;
  private final FaultProxies proxies;
  private final Records records;
  private final PrintStream out;
  private final Map<String, Long> kills = new TreeMap<>();
  private final Map<String, Long> others = new TreeMap<>();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(AT_ONCE);
  private final Phaser open = new Phaser(1);
  private final long begun = System.nanoTime();

  Injector(
      Processes processes,
      PartRestarter restarter,
      FaultProxies proxies,
      Records records,
      PrintStream out) {
    this.processes = processes;
    this.restarter = restarter;
    this.proxies = proxies;
    this.records = records;
    this.out = out;
  }

  void schedule(List<Fault> faults) {
    open.bulkRegister(faults.size());
    faults.forEach(fault -> at(fault.atMillis(), () -> carryOut(fault)));
  }

  private void at(long millis, Runnable action) {
    var unused = clock.schedule(action, millis - elapsed(), TimeUnit.MILLISECONDS);
  }

  private long elapsed() {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private void carryOut(Fault fault) {
    boolean starting = fault.needs().filter(part -> !processes.serves(part)).isPresent();
    if (starting && elapsed() < fault.atMillis() + PATIENCE_MILLIS) {
      at(elapsed() + LOOK_MILLIS, () -> carryOut(fault));
      return;
    }
    boolean hit = false;
    String trouble = starting ? " (not serving)" : "";
    try {
      hit = inject(fault);
    } catch (RuntimeException e) {
      trouble = " (" + e.getMessage() + ")";
    }
    count(fault, hit, starting);
    out.printf("%8.1f s  %s %s%s%n", elapsed() / 1e3, hit ? "did   " : "missed", fault, trouble);
    var unused = open.arriveAndDeregister();
  }

  private synchronized void count(Fault fault, boolean hit, boolean starting) {
    String name = fault.kind().word() + " " + fault.target();
    if (fault.kind() == FaultKind.KILL && hit) {
      kills.merge(fault.target(), 1L, Long::sum);
      if (starting) {
        others.merge(name + " while it started", 1L, Long::sum);
      }
    } else {
      others.merge(name + (hit ? "" : " missed"), 1L, Long::sum);
    }
  }

  private boolean inject(Fault fault) {
    String topic = Records.TOPICS.get(fault.detail() % Records.TOPICS.size());
    return switch (fault.kind()) {
      case KILL -> kill(fault);
      case PAUSE -> pause(fault);
      case CLIENT, DATABASE -> proxies.harm(fault);
      case POISON -> records.poison(RecordInjector.named(fault.target()), topic);
      case DUPLICATES -> records.repeat(topic, fault.target().equals("reversed"));
    };
  }

  private boolean kill(Fault fault) {
    // first, so that it is not restarted at once
    restarter.hold(fault.target(), fault.lastsMillis());
    return processes.kill(fault.target());
  }

  private boolean pause(Fault fault) {
    boolean hit = processes.pause(fault.target());
    at(elapsed() + fault.lastsMillis(), () -> processes.goOn(fault.target()));
    return hit;
  }

  synchronized Map<String, Long> kills() {
    return new TreeMap<>(kills);
  }

  synchronized Map<String, Long> others() {
    Map<String, Long> all = new TreeMap<>(others);
    all.putAll(proxies.hits());
    return all;
  }

  /** Waits until the last fault of the plan has hit or missed. */
  void finish() {
    try {
      var unused =
          open.awaitAdvanceInterruptibly(
              open.arriveAndDeregister(), 3 * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("some faults of the plan were not carried out in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** No more faults; who still sleeps wakes up, the wires are good again. */
  void stop() {
    clock.shutdownNow();
    try {
      if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a fault does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Parts.ALL.forEach(processes::goOn);
    proxies.clear();
  }
}
