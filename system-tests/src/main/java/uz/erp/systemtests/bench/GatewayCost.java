package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import uz.erp.systemtests.bench.comparison.Aim;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.client.Api;

/**
 * Sales through the gateway and directly at the sales service with a store pass, by the same tills.
 * The client shares the machine with the suite.
 */
final class GatewayCost {

  private static final String GATEWAY = "through the gateway";
  private static final String DIRECT = "directly";

  private final Api anyone;
  private final PrintStream out;

  GatewayCost(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  void run(Options options) {
    int count = options.number("tills", 8);
    Duration length = Duration.ofSeconds(options.number("seconds", 8));
    Tills tills = Tills.open(anyone, "Bench Gateway", count);
    SteadyRate.reach(
        out,
        options.warmUp(),
        () -> {
          Round.of(tills.direct(), length);
          return Round.of(tills.throughGateway(), length).perSecond();
        });
    Comparison.of("gateway", "Sales, each a scan and a checkout, through the gateway and directly")
        .rounds(options.number("rounds", 5))
        .resting(ConsumerBacklog::awaitNone)
        .size("tills", count)
        .size("seconds of a round", length.toSeconds())
        .variant(GATEWAY, () -> Round.of(tills.throughGateway(), length).reading())
        .variant(DIRECT, () -> Round.of(tills.direct(), length).reading())
        .ratio("throughput", Round.RATE, GATEWAY, DIRECT, Aim.atLeast(0.80, 0.90))
        .ratio("throughput, consumed by all", Round.CONSUMED_RATE, GATEWAY, DIRECT)
        .ratio("p99 of a checkout", Round.P99, GATEWAY, DIRECT, Aim.atMost(1.3, 1.15))
        .ratio("CPU of a sale", Round.CPU, GATEWAY, DIRECT)
        .run(out)
        .publish(out, options.folder());
  }
}
