package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.FreePorts;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * The time of {@code ./erp up} with everything built, in a home of its own: the very first start,
 * then starts with and without the start-up caches by turns.
 */
final class StartUp {

  private static final Pattern TIME = Pattern.compile("All parts answer after ([0-9.]+) s");

  private final PrintStream out;
  private final ErpCommand erp;

  StartUp(PrintStream out) {
    this.out = out;
    this.erp =
        new ErpCommand(
            RunningSuite.root(),
            Map.of(
                "ERP_HOME",
                RunningSuite.root().resolve("system-tests/target/erp-bench").toString(),
                "ERP_PORT_OFFSET",
                String.valueOf(FreePorts.offset())),
            line -> {});
  }

  void run(int rounds) {
    double[] without = new double[rounds];
    double[] with = new double[rounds];
    erp.endWithThisJvm();
    erp.run("reset", "--yes");
    erp.run("build");
    out.println("first start of a new home (makes the database, unpacks the applications) ...");
    double first = up("off");
    out.printf("  %.1f s%n", first);
    out.println("recording the start-up caches ...");
    erp.run("warm");
    for (int round = 0; round < rounds; round++) {
      without[round] = up("off");
      out.printf("  without caches %6.1f s%n", without[round]);
      with[round] = up("on");
      out.printf("  with caches    %6.1f s%n", with[round]);
    }
    erp.run("reset", "--yes");
    report(first, without, with);
  }

  private double up(String caches) {
    Matcher time = TIME.matcher(erp.with("ERP_AOT", caches).run("up"));
    erp.run("down");
    if (!time.find()) {
      throw new IllegalStateException("./erp up tells no time");
    }
    return Double.parseDouble(time.group(1));
  }

  private void report(double first, double[] without, double[] with) {
    double median = Figures.median(without);
    double medianWith = Figures.median(with);
    out.printf("%n./erp up, everything built, until all parts answer%n");
    out.printf("  first start of a new home   %6.1f s%n", first);
    out.printf("  without start-up caches     %6.1f s  %s%n", median, Arrays.toString(without));
    out.printf("  with start-up caches        %6.1f s  %s%n", medianWith, Arrays.toString(with));
    out.printf("  with / without              %6.2f%n", medianWith / median);
  }
}
