package uz.erp.systemtests.rolling;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uz.erp.systemtests.chaos.proxy.FaultProxy;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.verify.Verification;

/**
 * Replaces the services and the gateway of a suite one after the other: a second instance of a new
 * build is started beside the old one, both serve, the old one leaves.
 */
final class Rolling {

  /** Callers first: an older part does not show the key that a newer one asks for. */
  private static final List<String> PARTS = callersFirst();

  /** For discovery to be asked again by everybody, and for what was known to be forgotten. */
  private static final String DRAIN = "6s";

  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration UNTIL_QUIESCENT = Duration.ofSeconds(60);

  private final Suite suite;
  private final ErpCommand fresh;
  private final Duration together;
  private final Map<String, LoadBalancer> balancers;
  private final PrintStream out;

  private Rolling(
      Suite suite,
      ErpCommand fresh,
      Duration together,
      Map<String, LoadBalancer> balancers,
      PrintStream out) {
    this.suite = suite;
    this.fresh = fresh;
    this.together = together;
    this.balancers = balancers;
    this.out = out;
  }

  private static List<String> callersFirst() {
    List<String> order = new ArrayList<>(List.of("gateway"));
    for (String service : Parts.SERVICES) {
      if (!order.contains(service)) {
        order.add(service);
      }
      for (String called : Parts.MANIFEST.service(service).calls()) {
        order.remove(called);
        order.add(called);
      }
    }
    return List.copyOf(order);
  }

  /**
   * Returns whether every request was answered and all invariants hold.
   *
   * @param old the root of the build that the suite is started from
   * @param next the root of the build that takes its place
   * @param together how long both instances of a part serve
   */
  static boolean play(
      Path old, Path next, Path home, int offset, Duration together, PrintStream out) {
    LoadBalancer toAuth = new LoadBalancer(8081 + offset);
    LoadBalancer toGateway = new LoadBalancer(8000 + offset);
    Map<String, LoadBalancer> balancers = Map.of("auth", toAuth, "gateway", toGateway);
    try (FaultProxy auth = FaultProxy.to(toAuth);
        FaultProxy gateway = FaultProxy.to(toGateway)) {
      Map<String, String> environment =
          Map.of("ERP_AUTH_URL", "http://localhost:" + auth.port(), "ERP_DRAIN", DRAIN);
      try (Suite suite = Suite.startNew(old, home, offset, environment)) {
        ErpCommand fresh =
            new ErpCommand(next, environment, line -> {})
                .with("ERP_HOME", home.toString())
                .with("ERP_PORT_OFFSET", String.valueOf(offset))
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with("ERP_BUILD", "off")
                .with("ERP_AOT", "off");
        return new Rolling(suite, fresh, together, balancers, out)
            .run(Api.at(URI.create("http://localhost:" + gateway.port())));
      }
    }
  }

  private boolean run(Api balancer) {
    List<String> stores;
    List<String> failures;
    try (Trade trade = new Trade(balancer, 2, 2)) {
      stores = trade.tenantKeys();
      pause(FIRST);
      report("before", trade);
      PARTS.forEach(part -> replace(part, trade));
      pause(together);
      trade.end();
      report("after", trade);
      failures = trade.failures();
    }
    failures.forEach(failure -> out.println("  " + failure));
    boolean right = new Verification(suite, out).run(stores, UNTIL_QUIESCENT, true);
    return failures.isEmpty() && right;
  }

  private void replace(String part, Trade trade) {
    long begun = System.nanoTime();
    String second = part + "2";
    fresh.run("start", second);
    LoadBalancer balancer = balancers.get(part);
    if (balancer != null) {
      balancer.leadTo(suite.port(part), suite.port(part) + 200);
    }
    pause(together);
    if (balancer != null) {
      balancer.leadTo(suite.port(part) + 200);
    }
    suite.stop(part);
    report(
        String.format(
            Locale.ROOT, "%s replaced in %.1f s", part, (System.nanoTime() - begun) / 1e9),
        trade);
  }

  private void report(String when, Trade trade) {
    out.printf(
        Locale.ROOT,
        "%-32s %,7d requests, %d failed%n",
        when,
        trade.asked(),
        trade.failures().size());
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
