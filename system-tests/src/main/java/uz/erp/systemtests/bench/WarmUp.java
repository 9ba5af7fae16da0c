package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * How soon the gateway and sales-service sell nine tenths of what they sell in the end, after a
 * start with and without start-up caches and with either compiler.
 */
final class WarmUp {

  private static final List<String> PARTS = List.of("sales", "gateway");
  private static final int STORES = 4;
  private static final int TILLS_OF_EACH = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String UNTIL = "seconds to 90 % of steady";

  private final Api anyone;
  private final PrintStream out;

  WarmUp(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  /**
   * Restarts the two parts for each variant, and at last as they were.
   *
   * @param options {@code rounds}, {@code seconds} that each start is followed
   */
  void run(Options options) {
    int seconds = options.number("seconds", 60);
    Lanes lanes = Lanes.open(anyone, out, "Warm-up", STORES, TILLS_OF_EACH);
    ErpCommand erp = RunningSuite.erp(line -> {}).with("ERP_BUILD", "off");
    ErpCommand quick = erp.with("ERP_JVM", "").with("ERP_AOT", "off");
    Comparison.of(
            "warm-up", "From the first request after a start to nine tenths of the steady rate")
        .rounds(options.number("rounds", 3))
        .size("seconds after each start", seconds)
        .size("tills", STORES * TILLS_OF_EACH)
        .variant("C1", () -> measure(quick, lanes, seconds))
        .variant("C1, start-up cache", () -> measure(quick.with("ERP_AOT", "on"), lanes, seconds))
        .variant("C2", () -> measure(quick.with("ERP_JVM", "server"), lanes, seconds))
        .ratio("time", UNTIL, "C1, start-up cache", "C1")
        .ratio("time", UNTIL, "C2", "C1")
        .ratio("steady rate", "steady sales/s", "C2", "C1")
        .run(out)
        .publish(out, options.folder());
    restart(erp);
  }

  private Reading measure(ErpCommand erp, Lanes lanes, int seconds) {
    restart(erp);
    List<Lane> tills = lanes.ofOwners();
    Eventually.get("the first sale", PATIENCE, tills.getFirst()::next, Reply::isGood);
    WarmUpCurve curve = curve(tills, seconds);
    return Reading.of(UNTIL, curve.secondsToNearlySteady())
        .and("sales until then", curve.salesToNearlySteady())
        .and("sales in the first second", curve.perSecond()[0])
        .and("steady sales/s", curve.steady());
  }

  private static void restart(ErpCommand erp) {
    PARTS.reversed().forEach(part -> erp.run("stop", part));
    PARTS.forEach(part -> erp.run("start", part));
  }

  private static WarmUpCurve curve(List<Lane> tills, int seconds) {
    long begin = System.nanoTime();
    Replies replies = Saturation.measure(tills, Duration.ofSeconds(seconds));
    return WarmUpCurve.of(replies.all(), begin, seconds);
  }
}
