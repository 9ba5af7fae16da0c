package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.client.Api;

/**
 * What a quiet store notices of a loud one: of a shop whose many tills sell as fast as they can,
 * and of a script of one user that asks without pause whatever it is answered.
 */
final class Neighbour {

  private static final int QUIET_TILLS = 40;
  private static final double QUIET_REQUESTS = 10;
  private static final int LOUD_TILLS = 32;
  private static final String P95 = "p95 ms of the quiet store";
  private static final String DONE = "sales/s of the quiet store";
  private static final String SHOP = "beside a busy shop";
  private static final String SCRIPT = "beside a runaway script";
  private static final Duration WARM_UP = Duration.ofSeconds(15);

  private final Api anyone;
  private final PrintStream out;

  Neighbour(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  /**
   * @param options {@code rounds}, {@code seconds} of each variant
   */
  void run(Options options) {
    Duration length = Duration.ofSeconds(options.number("seconds", 15));
    Lanes store = Lanes.open(anyone, out, "Quiet", 1, QUIET_TILLS);
    Lanes other = Lanes.open(anyone, out, "Loud", 1, LOUD_TILLS);
    List<Lane> quiet = store.ofOwners();
    List<Lane> shop = other.ofCashiers(LOUD_TILLS);
    List<Lane> script = other.ofOwners();
    Saturation.measure(shop, WARM_UP);
    Saturation.measure(quiet.subList(0, 2), WARM_UP.dividedBy(5));
    Comparison.of("neighbour", "A quiet store alone and beside a loud one")
        .rounds(options.number("rounds", 3))
        .size("seconds of each", length.toSeconds())
        .size("quiet requests a second", QUIET_REQUESTS)
        .size("loud tills", LOUD_TILLS)
        .variant("alone", () -> beside(List.of(), quiet, length))
        .variant(SHOP, () -> beside(shop, quiet, length))
        .variant(SCRIPT, () -> beside(script, quiet, length))
        .ratio("p95", P95, SHOP, "alone")
        .ratio("throughput", DONE, SHOP, "alone")
        .ratio("p95", P95, SCRIPT, "alone")
        .ratio("throughput", DONE, SCRIPT, "alone")
        .remark(GatewayLimits.described() + ".")
        .run(out)
        .publish(out, options.folder());
  }

  private Reading beside(List<Lane> loud, List<Lane> quiet, Duration length) {
    try (Saturation noise = Saturation.of(loud)) {
      Replies replies = Flood.of(quiet, QUIET_REQUESTS, length);
      Replies made = noise.during(length);
      out.println("    quiet " + replies.line());
      out.println("    loud  " + made.line());
      return Reading.of(P95, replies.times(Reply::isGood).percentile(95))
          .and(DONE, replies.goodput())
          .and("% of the quiet store refused or failed", 100 * (1 - replies.share(Reply::isGood)))
          .and("sales/s of the loud store", made.goodput());
    }
  }
}
