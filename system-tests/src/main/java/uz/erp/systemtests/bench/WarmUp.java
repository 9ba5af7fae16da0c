package uz.erp.systemtests.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final String QUICK = "C1";
  private static final String CACHED = "C1, start-up cache";
  private static final String SERVER = "C2";
  private static final String STEADY = "steady sales/s";
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
    ErpCommand cached = quick.with("ERP_AOT", "on");
    ErpCommand server = quick.with("ERP_JVM", "server");
    try {
      Comparison.of(
              "warm-up", "From the first request after a start to nine tenths of the steady rate")
          .rounds(options.number("rounds", 3))
          .size("seconds after each start", seconds)
          .size("tills", STORES * TILLS_OF_EACH)
          .variant(QUICK, () -> measure(quick, QUICK, lanes, seconds))
          .variant(CACHED, () -> measure(cached, CACHED, lanes, seconds))
          .variant(SERVER, () -> measure(server, SERVER, lanes, seconds))
          .ratio("time", UNTIL, CACHED, QUICK)
          .ratio("time", UNTIL, SERVER, QUICK)
          .ratio("steady rate", STEADY, SERVER, QUICK)
          .run(out)
          .publish(out, options.folder());
    } finally {
      restart(erp);
    }
  }

  private Reading measure(ErpCommand erp, String variant, Lanes lanes, int seconds) {
    restart(erp);
    requireCaches(variant.equals(CACHED));
    List<Lane> tills = lanes.ofOwners();
    Eventually.get("the first sale", PATIENCE, tills.getFirst()::next, Reply::isGood);
    WarmUpCurve curve = curve(tills, seconds);
    return Reading.of(UNTIL, curve.secondsToNearlySteady())
        .and("sales until then", curve.salesToNearlySteady())
        .and("sales in the first second", curve.perSecond()[0])
        .and(STEADY, curve.steady());
  }

  /** Without a recorded cache a start goes on without one, and silently. */
  private static void requireCaches(boolean wanted) {
    for (String part : PARTS) {
      try {
        Path options = Path.of("/proc/" + RunningSuite.pid(part) + "/cmdline");
        if (Files.readString(options).contains("-XX:AOTCache=") != wanted) {
          throw new IllegalStateException(
              part
                  + (wanted
                      ? " has no start-up cache: ./erp down, ./erp build --caches"
                      : " has a cache"));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("this machine does not tell the options of " + part, e);
      }
    }
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
