package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.util.function.DoubleSupplier;

/**
 * Warming up: work is done until it gets no faster, because a JVM that still compiles measures its
 * compiler.
 */
final class SteadyRate {

  static final int MOST = 40;
  private static final double STILL_FASTER = 1.05;

  /** Two in a row were seen to be no better long before the compilers were done. */
  private static final int ENOUGH = 4;

  private SteadyRate() {}

  /**
   * Plays stretches until the latest four brought nothing over the best before, or very many were
   * played.
   *
   * @param most stretches
   * @param rate plays one stretch and tells how much it did in a second
   */
  static void reach(PrintStream out, int most, DoubleSupplier rate) {
    double best = 0;
    int without = 0;
    for (int i = 1; i <= most && without < ENOUGH; i++) {
      double latest = rate.getAsDouble();
      out.printf("  warm-up %d: %.1f/s%n", i, latest);
      without = latest > best * STILL_FASTER ? 0 : without + 1;
      best = Math.max(best, latest);
    }
  }
}
