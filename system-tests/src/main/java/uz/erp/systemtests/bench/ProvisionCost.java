package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.util.List;
import uz.erp.systemtests.bench.comparison.Aim;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;

/**
 * A new store, from the registration until every service has answered its owner, against the same
 * tables made by SQL alone. One at a time, each as soon as the one before is there.
 */
final class ProvisionCost {

  /** One request that needs the tables, by service. */
  private static final List<String> FIRST_REQUESTS =
      List.of(
          "/api/products/products/",
          "/api/sales/sessions/",
          "/api/customers/customers/",
          "/api/analytics/daily-sales/today/",
          "/api/tasks/tasks/");

  private static final String SUITE = "registration and first requests";
  private static final String ALONE = "bare DDL";
  private static final String TIME = "ms/store";

  private final Accounts accounts;
  private final PrintStream out;

  ProvisionCost(Api anyone, PrintStream out) {
    this.accounts = new Accounts(anyone);
    this.out = out;
  }

  void run(Options options) {
    int stores = options.number("stores", 10);
    BareTables tables = new BareTables();
    SteadyRate.reach(
        out, options.warmUp(), () -> 1000 / registered(Math.max(1, stores / 2)).get(TIME));
    made(tables, 1);
    Comparison.of("provision", "A new store, ready in all services, and its tables by SQL alone")
        .rounds(options.number("rounds", 5))
        .size("stores of a round", stores)
        .size("services", FIRST_REQUESTS.size())
        .variant(SUITE, () -> registered(stores))
        .variant(ALONE, () -> made(tables, stores))
        .ratio("time", TIME, SUITE, ALONE, Aim.atMost(8, 3))
        .remark(
            "The bare DDL is every service's migrations for one store, in one transaction each, by"
                + " one session; roles, grants, user, password and events are the suite's alone.")
        .run(out)
        .publish(out, options.folder());
  }

  private Reading registered(int stores) {
    long registering = 0;
    long start = System.nanoTime();
    for (int i = 0; i < stores; i++) {
      long begin = System.nanoTime();
      Store store = accounts.register("Bench Provision");
      registering += System.nanoTime() - begin;
      FIRST_REQUESTS.forEach(path -> store.owner().api().get(path).expect(200));
    }
    return Reading.of(TIME, (System.nanoTime() - start) / 1e6 / stores)
        .and("ms of it registering", registering / 1e6 / stores);
  }

  private static Reading made(BareTables tables, int stores) {
    long nanos = 0;
    for (int i = 0; i < stores; i++) {
      nanos += tables.make();
    }
    return Reading.of(TIME, nanos / 1e6 / stores);
  }
}
