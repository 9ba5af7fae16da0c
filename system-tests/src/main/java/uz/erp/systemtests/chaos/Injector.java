package uz.erp.systemtests.chaos;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import uz.erp.systemtests.chaos.wire.FaultProxy;
import uz.erp.systemtests.erp.Parts;

/** Carries a plan out, each fault at its time; counts what was hit and what was missed. */
final class Injector implements AutoCloseable {

  /** Faults that wait for Kafka must not keep others waiting. */
  private static final int AT_ONCE = 8;

  private static final long LATE_MILLIS = 400;

  private final Processes processes;
  private final Keeper keeper;
  private final FaultProxy clients;
  private final Optional<FaultProxy> database;
  private final Records records;
  private final PrintStream out;
  private final Map<String, Long> kills = new TreeMap<>();
  private final Map<String, Long> others = new TreeMap<>();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(AT_ONCE);
  private final long begun = System.nanoTime();

  Injector(
      Processes processes,
      Keeper keeper,
      FaultProxy clients,
      Optional<FaultProxy> database,
      Records records,
      PrintStream out) {
    this.processes = processes;
    this.keeper = keeper;
    this.clients = clients;
    this.database = database;
    this.records = records;
    this.out = out;
  }

  void schedule(List<Fault> faults) {
    faults.forEach(this::schedule);
  }

  private void schedule(Fault fault) {
    var unused = clock.schedule(() -> carryOut(fault), fault.atMillis(), TimeUnit.MILLISECONDS);
  }

  private void carryOut(Fault fault) {
    boolean hit;
    String trouble = "";
    try {
      hit = inject(fault);
    } catch (RuntimeException e) {
      hit = false;
      trouble = " (" + e.getMessage() + ")";
    }
    count(fault, hit);
    double now = (System.nanoTime() - begun) / 1e9;
    out.printf("%8.1f s  %s %s%s%n", now, hit ? "did   " : "missed", fault, trouble);
  }

  private synchronized void count(Fault fault, boolean hit) {
    if (fault.kind() == FaultKind.KILL && hit) {
      kills.merge(fault.target(), 1L, Long::sum);
    } else {
      String name = fault.kind().word() + " " + fault.target() + (hit ? "" : " missed");
      others.merge(name, 1L, Long::sum);
    }
  }

  private boolean inject(Fault fault) {
    String topic = Records.TOPICS.get(fault.detail() % Records.TOPICS.size());
    return switch (fault.kind()) {
      case KILL -> {
        // first, so that nobody starts it at once
        keeper.hold(fault.target(), fault.lastsMillis());
        yield processes.kill(fault.target());
      }
      case PAUSE -> pause(fault);
      case CLIENT -> onWire(clients, fault);
      case DATABASE -> database.map(proxy -> onWire(proxy, fault)).orElse(false);
      case POISON -> records.poison(Poison.named(fault.target()), topic);
      case DUPLICATES -> records.repeat(topic, fault.target().equals("reversed"));
    };
  }

  private boolean pause(Fault fault) {
    boolean hit = processes.pause(fault.target());
    var unused =
        clock.schedule(
            () -> processes.goOn(fault.target()), fault.lastsMillis(), TimeUnit.MILLISECONDS);
    return hit;
  }

  private static boolean onWire(FaultProxy proxy, Fault fault) {
    int count = 1 + fault.detail() % 2;
    switch (fault.target()) {
      case "drop-answer" -> proxy.dropAnswers(count);
      case "cut-answer" -> proxy.cutAnswers(count);
      case "half-open" -> proxy.swallow(1);
      case "delay" -> proxy.delay(fault.lastsMillis(), LATE_MILLIS);
      case "reset" -> {
        return proxy.reset() > 0;
      }
      default -> throw new IllegalArgumentException(fault.target());
    }
    return true;
  }

  synchronized Map<String, Long> kills() {
    return new TreeMap<>(kills);
  }

  synchronized Map<String, Long> others() {
    return new TreeMap<>(others);
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
    clients.clear();
    database.ifPresent(FaultProxy::clear);
  }
}
