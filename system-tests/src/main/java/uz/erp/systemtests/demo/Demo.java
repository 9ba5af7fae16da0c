package uz.erp.systemtests.demo;

import java.io.PrintStream;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.erp.RunningSuite;
import uz.erp.systemtests.reconcile.AnsweredReports;

/** {@code demo [SALES]}: the day of trade for people to read. */
public final class Demo {

  private static final int USUAL = 300;
  private static final int FEWEST = 20;
  private static final int MOST = 1000;

  private Demo() {}

  /** The exit code: 0 when all agrees, else 1. */
  public static int run(Api anyone, PrintStream out, String... arguments) {
    int sales = arguments.length == 0 ? USUAL : Integer.parseInt(arguments[0]);
    if (sales < FEWEST || sales > MOST) {
      out.printf("A day has %d to %d sales, not %d.%n", FEWEST, MOST, sales);
      return 2;
    }
    DayOfTrade day = new DayOfTrade(anyone, out);
    Agreements agreements = day.play(sales);
    int figures =
        new AnsweredReports(RunningSuite.databases(), agreements::checkQuietly)
            .check(day.store().owner().api(), day.store().tenantKey());
    out.printf("%n%d cells of the reports compared with the sales database%n", figures);
    if (agreements.disagreements().isEmpty()) {
      out.printf("All %d figures agree to the last tiyin.%n", agreements.checked());
      return 0;
    }
    out.printf(
        "%d of %d figures DISAGREE:%n", agreements.disagreements().size(), agreements.checked());
    agreements.disagreements().forEach(line -> out.println("  " + line));
    return 1;
  }
}
