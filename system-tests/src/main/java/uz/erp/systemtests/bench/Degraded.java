package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import uz.erp.systemtests.bench.comparison.Aim;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * Checkouts while the parts that a till can do without are dead, against all being alive. The parts
 * are killed and started again; each round begins when all events are consumed.
 */
final class Degraded {

  private static final List<String> PARTS = List.of("kafka", "analytics", "customer", "task");
  private static final int STORES = 4;
  private static final int TILLS_OF_EACH = 4;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final String RATE = "sales/s";

  private final Api anyone;
  private final PrintStream out;
  private final ErpCommand erp = RunningSuite.erp(line -> {}).with("ERP_BUILD", "off");

  Degraded(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  /**
   * @param options {@code rounds}, {@code seconds} of each variant
   */
  void run(Options options) {
    Duration length = Duration.ofSeconds(options.number("seconds", 12));
    Lanes lanes = Lanes.open(anyone, out, "Degraded", STORES, TILLS_OF_EACH);
    Saturation.measure(lanes.ofOwners(), WARM_UP);
    Comparison.of("degraded", "Selling while Kafka, analytics, customer and task are dead")
        .rounds(options.number("rounds", 3))
        .resting(ConsumerBacklog::awaitNone)
        .size("seconds of each", length.toSeconds())
        .size("tills", STORES * TILLS_OF_EACH)
        .variant("alive", () -> alive(lanes, length))
        .variant("dead", () -> dead(lanes, length))
        .ratio("throughput", RATE, "dead", "alive", Aim.atLeast(0.9, 0.98))
        .remark(
            "Counted from the moment of the kill on; the dead also leave their share of the machine to the tills.")
        .run(out)
        .publish(out, options.folder());
  }

  private Reading alive(Lanes lanes, Duration length) {
    return reading(Saturation.measure(lanes.ofOwners(), length));
  }

  /** From the moment of their death on: a till does not wait until the suite has noticed it. */
  private Reading dead(Lanes lanes, Duration length) {
    List<Lane> tills = lanes.ofOwners();
    try {
      PARTS.forEach(part -> erp.run("kill", part));
      return reading(Saturation.measure(tills, length));
    } finally {
      erp.run("up");
    }
  }

  private Reading reading(Replies replies) {
    out.println("    " + replies.line());
    return Reading.of(RATE, replies.goodput())
        .and("p99 ms", replies.times(Reply::isGood).percentile(99))
        .and("% refused or failed", 100 * (1 - replies.share(Reply::isGood)));
  }
}
