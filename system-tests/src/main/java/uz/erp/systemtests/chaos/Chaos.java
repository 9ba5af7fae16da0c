package uz.erp.systemtests.chaos;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uz.erp.systemtests.chaos.history.HistoryCheck;
import uz.erp.systemtests.chaos.history.Prices;
import uz.erp.systemtests.chaos.history.Repeats;
import uz.erp.systemtests.chaos.load.Load;
import uz.erp.systemtests.chaos.load.Shop;
import uz.erp.systemtests.chaos.wire.FaultProxy;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.verify.Verification;

/**
 * Shops trade on a suite while a plan is carried out against it; then everything is made good again
 * and asked whether a promise was broken. The suite is left as it was found: running, and with no
 * poison put aside.
 */
public final class Chaos {

  private static final Duration CLARITY = Duration.ofMinutes(2);
  private static final int REPEATS = 60;

  private final Suite suite;
  private final Plan plan;
  private final PrintStream out;
  private final List<String> violations = new ArrayList<>();
  private final Map<String, Long> load = new TreeMap<>();

  private Chaos(Suite suite, Plan plan, PrintStream out) {
    this.suite = suite;
    this.plan = plan;
    this.out = out;
  }

  /** Without faults between the services and PostgreSQL. */
  public static Result run(Suite suite, Plan plan, PrintStream out) {
    return run(suite, Optional.empty(), plan, out);
  }

  /**
   * @param database that by which the suite's services reach PostgreSQL
   */
  static Result run(Suite suite, Optional<FaultProxy> database, Plan plan, PrintStream out) {
    plan.lines().forEach(out::println);
    try (FaultProxy clients = FaultProxy.to(suite.address("gateway").getPort())) {
      return new Chaos(suite, plan, out).play(clients, database);
    }
  }

  private Result play(FaultProxy clients, Optional<FaultProxy> database) {
    Bus bus = new Bus(suite.kafka());
    Api door = Api.at(URI.create("http://localhost:" + clients.port()));
    Load trade = Load.open(door, plan.stores(), plan.tills(), plan.seed());
    List<Store> stores = trade.shops().stream().map(Shop::store).toList();
    out.println("trading in " + stores.stream().map(Store::tenantKey).toList());
    Processes processes = new Processes(suite.home());
    Map<String, Long> kills;
    Map<String, Long> faults;
    try (Keeper keeper = new Keeper(suite, processes);
        Injector injector =
            new Injector(processes, keeper, clients, database, new Records(bus, stores), out)) {
      trade.start();
      injector.schedule(plan.faults());
      sleep(Duration.ofSeconds(plan.seconds()));
      trade.close();
      injector.stop();
      kills = injector.kills();
      faults = injector.others();
    }
    var unused = suite.erp("up");
    trade.finish(CLARITY);
    trade.failures().forEach(failure -> violations.add("the load failed: " + failure));
    judge(trade.shops(), bus);
    return new Result(violations, kills, faults, load);
  }

  private void judge(List<Shop> shops, Bus bus) {
    out.println("settling");
    Settlement settlement = new Settlement(suite.databases(), bus);
    violations.addAll(settlement.await());
    out.println("checking");
    HistoryCheck history = new HistoryCheck(suite.databases());
    Prices prices = new Prices(suite.databases());
    for (Shop shop : shops) {
      shop.history().count(load);
      violations.addAll(prices.of(shop.store(), shop.history()));
      violations.addAll(history.of(shop.store(), shop.history()));
      violations.addAll(new Afterwards(suite.anyone()).of(shop));
      violations.addAll(new Repeats(REPEATS).of(shop.history()));
      // asking again had no further effect
      violations.addAll(history.of(shop.store(), shop.history()));
    }
    List<String> keys = shops.stream().map(shop -> shop.store().tenantKey()).toList();
    settlement.clear();
    if (!new Verification(suite, out).passingOver(Poison.KEY).run(keys)) {
      violations.add("the invariants do not hold, see above");
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
