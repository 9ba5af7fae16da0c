package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uz.erp.systemtests.bench.comparison.Aim;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * Until all parts answer, with and without start-up caches. It ends and starts the suite that runs,
 * whose data and caches stay.
 */
final class Start {

  private static final Pattern TIME = Pattern.compile("All parts answer after ([0-9.]+) s");
  private static final String WITH = "with start-up caches";
  private static final String WITHOUT = "without";
  private static final String SECONDS = "seconds until all parts answer";

  private final PrintStream out;
  private final ErpCommand erp = RunningSuite.erp(line -> {}).with("ERP_BUILD", "off");

  Start(PrintStream out) {
    this.out = out;
  }

  /**
   * @param options {@code rounds}
   */
  void run(Options options) {
    out.println("recording the start-up caches that are missing ...");
    erp.run("down");
    try {
      erp.run("warm");
    } finally {
      erp.run("up");
    }
    Comparison.of("start", "./erp up with everything built, until all parts answer")
        .rounds(options.number("rounds", 3))
        .variant(WITHOUT, () -> up("off"))
        .variant(WITH, () -> up("on"))
        .ratio("time", SECONDS, WITH, WITHOUT, Aim.atMost(0.65, 0.45))
        .run(out)
        .publish(out, options.folder());
  }

  private Reading up(String caches) {
    erp.run("down");
    Matcher time = TIME.matcher(erp.with("ERP_AOT", caches).run("up"));
    if (!time.find()) {
      throw new IllegalStateException("./erp up tells no time");
    }
    return Reading.of(SECONDS, Double.parseDouble(time.group(1)));
  }
}
