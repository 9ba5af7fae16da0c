package uz.erp.systemtests.chaos;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uz.erp.systemtests.chaos.load.Load;
import uz.erp.systemtests.chaos.load.Shop;
import uz.erp.systemtests.chaos.proxy.FaultProxy;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.erp.ConsumerLag;
import uz.erp.systemtests.suite.Suite;

/**
 * Shops trade on a suite while a plan is carried out against it; then everything is made good again
 * and asked whether a promise was broken. The suite is left as it was found: running, and with no
 * dead-lettered records.
 */
public final class Chaos {

  private static final Duration CLARITY = Duration.ofMinutes(2);

  private final Suite suite;
  private final Plan plan;
  private final PrintStream out;
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
    SuiteTopics topics = new SuiteTopics(suite.kafkaAsAdministrator());
    Api gateway = Api.at(URI.create("http://localhost:" + clients.port()));
    Load trade = Load.open(gateway, plan.stores(), plan.tills(), plan.seed());
    List<Store> stores = trade.shops().stream().map(Shop::store).toList();
    out.println("trading in " + stores.stream().map(Store::tenantKey).toList());
    Processes processes = new Processes(suite.home(), suite::port);
    Records records = new Records(topics, stores);
    Map<String, Long> kills;
    Map<String, Long> faults;
    try (PartRestarter restarter = new PartRestarter(suite, processes);
        Injector injector =
            new Injector(processes, restarter, new FaultProxies(clients, database), records, out)) {
      trade.start();
      injector.schedule(plan.faults());
      sleep(Duration.ofSeconds(plan.seconds()));
      injector.finish();
      trade.close();
      injector.stop();
      kills = injector.kills();
      faults = injector.others();
    }
    List<String> violations = new ArrayList<>(new Repair(() -> suite.erp("up"), out).run(load));
    trade.finish(CLARITY);
    trade.failures().forEach(failure -> violations.add("the load failed: " + described(failure)));
    violations.addAll(
        new Judgement(suite, trade.shops(), load, out)
            .of(
                new Quiescence(suite.databases(), new ConsumerLag(suite.kafka()), stores),
                records.allInjected()));
    return new Result(violations, kills, faults, load);
  }

  private String described(Throwable failure) {
    failure.printStackTrace(out);
    return failure.toString();
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
