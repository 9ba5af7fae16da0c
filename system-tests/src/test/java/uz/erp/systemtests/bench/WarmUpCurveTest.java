package uz.erp.systemtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpCurveTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void warmIsWhoSoldNineTenthsOfTheSteadyRateForThreeSeconds() {
    WarmUpCurve curve = new WarmUpCurve(10, 95, 20, 90, 90, 90, 100, 100, 100);

    assertThat(curve.steady()).isEqualTo(100);
    assertThat(curve.secondsToNearlySteady()).isEqualTo(3);
    assertThat(curve.salesToNearlySteady()).isEqualTo(125);
  }

  @Test
  void whoOnlyReachesItForASecondWasNeverWarm() {
    WarmUpCurve curve = new WarmUpCurve(0, 0, 0, 0, 0, 0, 100, 0, 100);

    assertThat(curve.secondsToNearlySteady()).isEqualTo(9);
  }

  @Test
  void salesCountInTheSecondTheyEnded() {
    long begin = Long.MAX_VALUE - SECOND; // the clock may run over
    List<Reply> replies =
        List.of(sale(begin + 1), sale(begin + SECOND + 5), sale(begin + SECOND + 6));

    assertThat(WarmUpCurve.of(replies, begin, 3).perSecond()).containsExactly(1, 2, 0);
  }

  private static Reply sale(long ended) {
    return new Reply(true, 200, false, ended - 1, ended);
  }
}
