package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.util.function.DoubleSupplier;

/**
 * Warming up: work is done until it gets no faster and the compilers have little to do, because a
 * JVM that still compiles measures its compiler.
 */
final class SteadyRate {

  private static final double STILL_FASTER = 1.05;

  /** Of the time of all processors: what stays when new paths of the code have become rare. */
  private static final double COMPILERS_IDLE = 0.05;

  /** Two in a row were seen to be no better long before the compilers were done. */
  private static final int ENOUGH = 4;

  private SteadyRate() {}

  /**
   * Plays stretches until the latest four brought nothing over the best before and the compilers
   * came to rest, or very many were played.
   *
   * @param most stretches
   * @param rate plays one stretch and tells how much it did in a second
   */
  static void reach(PrintStream out, int most, DoubleSupplier rate) {
    double best = 0;
    int without = 0;
    double compilers = 1;
    for (int i = 1; i <= most && (without < ENOUGH || compilers > COMPILERS_IDLE); i++) {
      double compiled = CompilerTime.millis();
      long start = System.nanoTime();
      double latest = rate.getAsDouble();
      double millis =
          (System.nanoTime() - start) / 1e6 * Runtime.getRuntime().availableProcessors();
      compilers = (CompilerTime.millis() - compiled) / millis;
      out.printf("  warm-up %d: %.1f/s, compilers %.0f %%%n", i, latest, 100 * compilers);
      without = latest > best * STILL_FASTER ? 0 : without + 1;
      best = Math.max(best, latest);
    }
  }
}
