package uz.erp.systemtests.bench.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One figure of all rounds: a median never comes without how far the rounds lay apart.
 *
 * @param rounds in the order they were played
 */
record Spread(double median, double min, double max, List<Double> rounds) {

  static Spread of(List<Double> rounds) {
    double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(
        median, sorted[0], Arrays.stream(sorted).max().orElseThrow(), List.copyOf(rounds));
  }

  /** Three digits that count. */
  static String text(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }

  /** The lowest to the highest. */
  String range() {
    return text(min) + "–" + text(max);
  }
}
