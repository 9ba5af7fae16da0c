package uz.erp.systemtests.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How the rate of sales rose after a start.
 *
 * @param perSecond sales in each second from the first request on
 */
record WarmUpCurve(double... perSecond) {

  private static final double NEARLY = 0.9;
  // a single second says little
  private static final int WINDOW = 3;

  static WarmUpCurve of(List<Reply> replies, long begin, int seconds) {
    double[] perSecond = new double[seconds];
    for (Reply reply : replies) {
      long second = Math.floorDiv(reply.ended() - begin, 1_000_000_000L);
      if (reply.isSale() && second >= 0 && second < seconds) {
        perSecond[(int) second]++;
      }
    }
    return new WarmUpCurve(perSecond);
  }

  /** The rate of the last third. */
  double steady() {
    return Figures.median(
        Arrays.copyOfRange(perSecond, perSecond.length * 2 / 3, perSecond.length));
  }

  /**
   * The seconds after which it sold nine tenths of the steady rate for three seconds; all of them
   * when it never did.
   */
  int secondsToNearlySteady() {
    double enough = NEARLY * steady() * WINDOW;
    for (int i = 0; i + WINDOW <= perSecond.length; i++) {
      if (Arrays.stream(perSecond, i, i + WINDOW).sum() >= enough) {
        return i;
      }
    }
    return perSecond.length;
  }

  /** How many it had sold by then. */
  double salesToNearlySteady() {
    return Arrays.stream(perSecond, 0, secondsToNearlySteady()).sum();
  }
}
