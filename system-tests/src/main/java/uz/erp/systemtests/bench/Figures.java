package uz.erp.systemtests.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Percentiles of times, nearest rank. */
final class Figures {

  private final long[] sorted;

  Figures(List<Long> nanos) {
    this.sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private Figures(long[] sorted) {
    this.sorted = sorted;
  }

  /** All times of both. */
  Figures plus(Figures other) {
    return new Figures(
        LongStream.concat(Arrays.stream(sorted), Arrays.stream(other.sorted)).sorted().toArray());
  }

  int count() {
    return sorted.length;
  }

  /** In milliseconds; 0 when nothing was measured. */
  double percentile(double percent) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }

  static double median(double... values) {
    double[] copy = values.clone();
    Arrays.sort(copy);
    int middle = copy.length / 2;
    return copy.length % 2 == 1 ? copy[middle] : (copy[middle - 1] + copy[middle]) / 2;
  }
}
