package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import uz.erp.systemtests.bench.comparison.Aim;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.bench.replay.Replay;
import uz.erp.systemtests.bench.replay.SaleScript;
import uz.erp.systemtests.client.Api;

/**
 * Sales through the gateway against what the database alone does with the statements of those very
 * sales: how much of the machine is left to the suite's purpose.
 */
final class Ceiling {

  /** As many as a service keeps ({@code erp.database.pool-size}). */
  private static final int POOL = 6;

  private static final String SUITE = "through the gateway";

  private final Api anyone;
  private final PrintStream out;

  Ceiling(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  void run(Options options) {
    int count = options.number("tills", 8);
    int connections = options.number("connections", POOL);
    Duration length = Duration.ofSeconds(options.number("seconds", 8));
    Tills tills = Tills.open(anyone, "Bench Ceiling", count);
    SteadyRate.reach(
        out, options.warmUp(), () -> Round.of(tills.throughGateway(), length).perSecond());
    Replay replay = Replay.capture(tills.store(), tills.throughGateway());
    SaleScript script = replay.script();
    String program = Replay.program(options.text("with").orElse("pgbench").equals("pgbench"));
    String alone = program + ", same statements";
    Comparison.of("ceiling", "Sales, each a scan and a checkout, against their statements alone")
        .rounds(options.number("rounds", 5))
        .resting(ConsumerBacklog::awaitNone)
        .size("tills", count)
        .size("connections that replay", connections)
        .size("seconds of a round", length.toSeconds())
        .size("statements of a sale, begins and commits included", replay.statements())
        .variant(SUITE, () -> Round.ofAllParts(tills.throughGateway(), length).readingByPart())
        .variant(
            alone,
            () -> Reading.of(Round.RATE, replay.perSecond(program, script, connections, length)))
        .ratio("throughput", Round.RATE, SUITE, alone, Aim.atLeast(0.33, 0.50))
        .remark(
            "Replayed by "
                + program
                + " with prepared statements as the store's own role, with the same"
                + " durability, from as many connections as the service has; switching stores and"
                + " publishing events are not replayed, which makes the aim harder.")
        .run(out)
        .publish(out, options.folder());
  }
}
