package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Passes;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * Checkouts per second through the gateway and directly at sales-service, by turns in one run, so
 * that their ratio means something. The client shares the machine with the suite.
 */
final class CheckoutRate {

  private static final int TILLS = 8;
  private static final String PRICE = "100.00";
  private static final Duration LENGTH = Duration.ofSeconds(6);
  private static final int WARM_UPS = 2;

  private final Api anyone;
  private final PrintStream out;

  CheckoutRate(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  /** A till and the two ways to it. */
  private record Place(Store store, Person cashier, QuickTill till) {

    /** With a new pass, which lives longer than a round. */
    QuickTill direct() {
      Api api = cashier.api();
      return till.by(
          api.movedTo(RunningSuite.sales())
              .withToken(Passes.exchange(RunningSuite.auth(), api, store.tenantKey())));
    }
  }

  void run(int rounds) {
    List<Place> places = places();
    for (int i = 0; i < WARM_UPS; i++) {
      throughGateway(places);
      directly(places);
    }
    List<Round> gateway = new ArrayList<>();
    List<Round> direct = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      gateway.add(throughGateway(places));
      direct.add(directly(places));
      out.printf(
          "  round %d: gateway %6.1f/s   direct %6.1f/s%n",
          i + 1, gateway.getLast().perSecond(), direct.getLast().perSecond());
    }
    report(rounds, gateway, direct);
  }

  private List<Place> places() {
    Accounts accounts = new Accounts(anyone);
    Store store = accounts.register("Bench Checkout");
    long product = Products.create(store.owner().api(), "Benchmark", "4780000000014", PRICE);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < TILLS; i++) {
      Person cashier = accounts.hire(store, "cashier", "Till " + i);
      places.add(new Place(store, cashier, QuickTill.open(cashier.api(), product, PRICE)));
    }
    return places;
  }

  private static Round throughGateway(List<Place> places) {
    return Round.of(places.stream().map(Place::till).toList(), LENGTH);
  }

  private static Round directly(List<Place> places) {
    return Round.of(places.stream().map(Place::direct).toList(), LENGTH);
  }

  private void report(int rounds, List<Round> gateway, List<Round> direct) {
    Sheet sheet = new Sheet("checkout", out);
    Cost indirect = sheet.add(cost("through the gateway", gateway));
    Cost straight = sheet.add(cost("directly", direct));
    sheet.note("throughput, medians: gateway / direct", rate(gateway) / rate(direct));
    sheet.note(
        "p99 of a checkout: gateway / direct",
        indirect.times().percentile(99) / straight.times().percentile(99));
    sheet.note("CPU of a sale: gateway / direct", indirect.cpuMillis() / straight.cpuMillis());
    sheet.publish(
        "sales, each a scan and a checkout whose time is given; %d tills, %d rounds of %d s each way"
            .formatted(TILLS, rounds, LENGTH.toSeconds()),
        "sale");
  }

  private static Cost cost(String way, List<Round> rounds) {
    Usage usage = rounds.stream().map(Round::usage).reduce(Usage::plus).orElseThrow();
    return Cost.of(way, times(rounds), usage);
  }

  private static double rate(List<Round> rounds) {
    return Figures.median(rounds.stream().mapToDouble(Round::perSecond).toArray());
  }

  private static Figures times(List<Round> rounds) {
    return new Figures(rounds.stream().flatMap(round -> round.checkouts().stream()).toList());
  }
}
