package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import uz.erp.systemtests.bench.comparison.Aim;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;

/**
 * Many stores against few: what a database session keeps that served them, how long a request
 * takes, and what a start of the sales service costs. It stops and starts parts: for a suite of its
 * own.
 */
final class Scale {

  private static final String MEMORY = "MiB of a session";
  private static final String P95 = "p95 of a request, ms";
  private static final String START = "s of a start";
  private static final String START_CPU = "CPU s of a start";
  private static final int CLIENTS = 2;

  private final Accounts accounts;
  private final PrintStream out;

  Scale(Api anyone, PrintStream out) {
    this.accounts = new Accounts(anyone);
    this.out = out;
  }

  void run(Options options) {
    int few = options.number("few", 200);
    int many = options.number("many", 2000);
    int rounds = options.number("rounds", 3);
    int requests = options.number("requests", 1000);
    Store first = accounts.register("Bench Scale");
    OwnedStores stores = new OwnedStores(accounts, first.owner(), out);
    ServiceStart start = new ServiceStart("sales");
    int before = stores.inDatabase();
    List<Reading> startsBefore = starts(start, rounds);
    stores.grow(many);
    int after = stores.inDatabase();
    Iterator<Reading> earlier = startsBefore.iterator();
    String startFew = "start with %d stores".formatted(before);
    String startMany = "start with %d stores".formatted(after);
    String fewStores = few + " stores";
    String manyStores = many + " stores";
    // what a bound on the stores that one session serves would bring
    int bound = options.number("bound", 200);
    String renewed = "%d stores, a new session each %d".formatted(many, bound);
    Random chance = new Random(few);
    Comparison.of("scale", "Many stores and few: a session of the database, requests, a start")
        .rounds(rounds)
        .size("requests of a round", requests)
        .variant(manyStores, () -> served(stores, chance, many, requests))
        .variant(fewStores, () -> served(stores, chance, few, requests))
        .variant(renewed, () -> renewed(stores.schemas(chance, many), bound))
        .variant(startMany, () -> reading(start))
        .variant(startFew, earlier::next)
        .ratio("memory of a session", MEMORY, manyStores, fewStores, Aim.atMost(2.0, 1.2))
        .ratio("memory with such a bound", MEMORY, renewed, fewStores)
        .ratio("p95 of a request", P95, manyStores, fewStores)
        .ratio("time of a start", START, startMany, startFew, Aim.atMost(3, 1.1))
        .ratio("CPU of a start", START_CPU, startMany, startFew, Aim.atMost(3, 1.1))
        .remark(
            "A session is one of the service's login role that serves so many stores one after"
                + " another and touches the tables of a checkout in each; its memory is what no other"
                + " process shares.")
        .remark(
            "Starts with few stores were measured before the others were opened, not alternating with them.")
        .run(out)
        .publish(out, options.folder());
    out.println("  the services that were ended come back, and catch up, with ./erp up");
  }

  private static List<Reading> starts(ServiceStart start, int rounds) {
    reading(start);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      readings.add(reading(start));
    }
    return readings;
  }

  private static Reading reading(ServiceStart start) {
    ServiceStart.Spent spent = start.again();
    return Reading.of(START, spent.seconds()).and(START_CPU, spent.cpuSeconds());
  }

  private static Reading renewed(List<String> schemas, int bound) {
    return Reading.of(MEMORY, ServingSession.mostMib(schemas, bound));
  }

  private static Reading served(OwnedStores stores, Random chance, int count, int requests) {
    double memory = ServingSession.mibAfter(stores.schemas(chance, count));
    List<Api> owners = stores.owners(chance, count);
    Cost cost =
        Cost.of(
            "request",
            "sales",
            CLIENTS,
            requests,
            i -> owners.get(i % owners.size()).get("/api/sales/registers/").expect(200));
    return Reading.of(MEMORY, memory).and(P95, cost.times().percentile(95));
  }
}
