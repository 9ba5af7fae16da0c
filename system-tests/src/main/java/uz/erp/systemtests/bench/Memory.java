package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uz.erp.systemtests.erp.RunningSuite;

/** The resident memory of all processes of the running suite together. */
final class Memory {

  private static final int AIM_MIB = 3072;
  private static final Pattern SUM = Pattern.compile("(?m)^sum +(\\d+)$");

  private final PrintStream out;

  Memory(PrintStream out) {
    this.out = out;
  }

  void run() {
    String status = RunningSuite.erp(out::println).run("status");
    Matcher sum = SUM.matcher(status);
    if (!sum.find()) {
      throw new IllegalStateException("./erp status tells no sum");
    }
    out.printf("%nresident memory, all processes: %s MiB (aim: %d)%n", sum.group(1), AIM_MIB);
  }
}
