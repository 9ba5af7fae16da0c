package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import uz.erp.systemtests.bench.comparison.Aim;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.QuickTill;

/**
 * Sales in many stores by chance and the same number of tills in one: what it costs that every
 * connection serves any store. No till is used by two clients at once.
 */
final class TenantsCost {

  private static final String ONE = "one store";
  private static final String SWITCHES = "switches of store/sale";
  private static final String SWITCHING = "server ms switching/sale";

  private final Api anyone;
  private final PrintStream out;

  TenantsCost(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  void run(Options options) {
    int clients = options.number("tills", 8);
    int count = options.number("stores", 200);
    Duration length = Duration.ofSeconds(options.number("seconds", 10));
    String many = count + " stores, by chance";
    List<List<QuickTill>> one =
        Tills.open(anyone, "Bench One", clients).throughGateway().stream().map(List::of).toList();
    List<List<QuickTill>> others = stores(count, clients);
    SteadyRate.reach(
        out,
        options.warmUp(),
        () -> {
          Round.among(one, length);
          return Round.among(others, length).perSecond();
        });
    Comparison.of("tenants", "Sales in one store and in many, through the gateway")
        .rounds(options.number("rounds", 5))
        .resting(ConsumerBacklog::awaitNone)
        .size("clients", clients)
        .size("stores", count)
        .size("seconds of a round", length.toSeconds())
        .variant(many, () -> play(others, length))
        .variant(ONE, () -> play(one, length))
        .ratio("throughput", Round.RATE, many, ONE, Aim.atLeast(0.85, 0.97))
        .ratio("CPU of a sale", Round.CPU, many, ONE)
        .ratio("CPU of PostgreSQL", Round.SERVER_CPU, many, ONE)
        .remark(
            "A switch is one statement that sets role and search path; the server's time for it is"
                + " from pg_stat_statements, what plans and caches cost afterwards is in the CPU.")
        .run(out)
        .publish(out, options.folder());
  }

  private List<List<QuickTill>> stores(int count, int clients) {
    Accounts accounts = new Accounts(anyone);
    List<QuickTill> tills = Collections.synchronizedList(new ArrayList<>());
    Cost cost =
        Cost.of(
            "register and open",
            "auth",
            2,
            count,
            i -> tills.add(Tills.ownedBy(accounts.register("Bench Many " + i))));
    out.printf("%d stores opened in %.0f s%n", count, cost.usage().seconds());
    List<List<QuickTill>> groups = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      int first = client;
      groups.add(
          IntStream.range(0, tills.size())
              .filter(i -> i % clients == first)
              .mapToObj(tills::get)
              .toList());
    }
    return groups;
  }

  private static Reading play(List<List<QuickTill>> groups, Duration length) {
    Switches before = Switches.untilNow();
    Round round = Round.among(groups, length);
    Switches spent = Switches.untilNow().since(before);
    double sales = round.checkouts().size();
    return round
        .reading()
        .and(SWITCHES, spent.count() / sales)
        .and(SWITCHING, spent.millis() / sales);
  }
}
