package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uz.erp.systemtests.bench.comparison.Aim;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * Until all parts answer, with and without start-up caches, and of an older commit. It ends and
 * starts the suite that runs, whose data and caches stay.
 */
final class Start {

  private static final Pattern TIME = Pattern.compile("All parts answer after ([0-9.]+) s");
  private static final String WITH = "with start-up caches";
  private static final String WITHOUT = "without";
  private static final String BEFORE = "before";
  private static final String SECONDS = "seconds until all parts answer";

  private final PrintStream out;
  private final ErpCommand erp = RunningSuite.erp(line -> {}).with("ERP_BUILD", "off");

  Start(PrintStream out) {
    this.out = out;
  }

  /**
   * @param options {@code rounds}; {@code against}: the folder of a built clone of an older commit,
   *     which is started as it starts by default
   */
  void run(Options options) {
    out.println("recording the start-up caches that are missing ...");
    erp.run("down");
    erp.run("build", "--caches");
    // A running suite is asked for what the figures were measured on.
    erp.run("up");
    Comparison comparison =
        Comparison.of("start", "./erp up with everything built, until all parts answer")
            .rounds(options.number("rounds", 3))
            .resting(() -> erp.run("down"))
            .variant(WITHOUT, () -> up(erp.with("ERP_AOT", "off")))
            .variant(WITH, () -> up(erp));
    try {
      options
          .text("against")
          .map(folder -> against(comparison, Path.of(folder)))
          .orElse(comparison)
          .ratio("time", SECONDS, WITH, WITHOUT)
          .run(out)
          .publish(out, options.folder());
    } finally {
      erp.run("up");
    }
  }

  private Comparison against(Comparison comparison, Path folder) {
    ErpCommand before =
        new ErpCommand(
            folder,
            Map.of("ERP_HOME", folder.resolve(".erp").toString(), "ERP_BUILD", "off"),
            line -> {});
    return comparison
        .variant(BEFORE, () -> up(before))
        .ratio("time", SECONDS, WITH, BEFORE, Aim.atMost(0.45, 0.3));
  }

  /** Ended at once: the next round may be of another folder, on the same ports. */
  private static Reading up(ErpCommand erp) {
    Matcher time = TIME.matcher(erp.run("up"));
    erp.run("down");
    if (!time.find()) {
      throw new IllegalStateException("./erp up tells no time");
    }
    return Reading.of(SECONDS, Double.parseDouble(time.group(1)));
  }
}
