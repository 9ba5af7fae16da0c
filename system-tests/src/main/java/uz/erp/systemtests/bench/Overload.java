package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import uz.erp.systemtests.bench.comparison.Aim;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.client.Api;

/**
 * Sales that are completed while once, twice and three times as much is asked for as can be done,
 * by customers who arrive at a fixed rate. A customer who is not served must be refused with a time
 * to come again.
 */
final class Overload {

  private static final int STORES = 8;
  private static final int TILLS_OF_EACH = 150;
  // more than the suite works on at a time, few enough not to queue
  private static final int ENOUGH = 24;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  // a sale is a scan and a checkout
  private static final int REQUESTS = 2;
  private static final int[] FACTORS = {1, 2, 3};
  private static final Aim AIM = Aim.atLeast(0.7, 0.95);
  private static final String GOODPUT = "sales/s";

  private final Api anyone;
  private final PrintStream out;
  private boolean isBroken;

  Overload(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  /**
   * Whether every request was done, or refused with a time to come again.
   *
   * @param options {@code rounds}, {@code seconds} of each load
   */
  boolean run(Options options) {
    int rounds = options.number("rounds", 3);
    Duration length = Duration.ofSeconds(options.number("seconds", 12));
    Lanes lanes = Lanes.open(anyone, out, "Overload", STORES, TILLS_OF_EACH);
    List<Lane> tills = lanes.ofOwners();
    Collections.shuffle(tills, new Random(1));
    List<Lane> enough = tills.subList(0, ENOUGH);
    Saturation.measure(enough, WARM_UP);
    scanInEverySecond(tills);
    double most = Saturation.measure(enough, length).goodput();
    out.printf("%d tills that each ask again at once sell %.1f a second%n", ENOUGH, most);
    Comparison comparison =
        Comparison.of("overload", "Sales completed while more is asked for than can be done")
            .rounds(rounds)
            .size("seconds of each load", length.toSeconds())
            .size("tills", tills.size())
            .variant("saturation", () -> reading(Saturation.measure(enough, length)));
    for (int factor : FACTORS) {
      double perSecond = factor * most * REQUESTS;
      comparison
          .variant(factor + "×", () -> reading(Flood.of(tills, perSecond, length)))
          .ratio("goodput", GOODPUT, factor + "×", "saturation", factor == 3 ? AIM : null);
    }
    comparison
        .remark(GatewayLimits.described() + ".")
        .remark("The generator is on the machine of the suite and takes its part of it.")
        .run(out)
        .publish(out, options.folder());
    return !isBroken;
  }

  private Reading reading(Replies replies) {
    out.println("    " + replies.line());
    isBroken |= replies.breaksPromise();
    Figures done = replies.times(Reply::isGood);
    return Reading.of(GOODPUT, replies.goodput())
        .and("requests/s asked for", replies.perSecond())
        .and("% refused with Retry-After", 100 * replies.share(Reply::isPoliteRefusal))
        .and("% failed or refused without", 100 * replies.share(Replies::isBroken))
        .and("p50 ms of what was done", done.percentile(50))
        .and("p99 ms of what was done", done.percentile(99));
  }

  /** So that the flood begins as it goes on: half of all requests are checkouts. */
  private static void scanInEverySecond(List<Lane> tills) {
    try (ExecutorService senders = Executors.newFixedThreadPool(ENOUGH)) {
      for (int i = 0; i < tills.size(); i += 2) {
        Lane lane = tills.get(i);
        if (!lane.hasDraft()) {
          senders.execute(lane::next);
        }
      }
    }
  }
}
