package uz.erp.customer.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

class PointsArithmeticTest {

  private static final long SEED = 60;

  @Test
  void whatIsPaidInPointsEarnsNone() {
    LoyaltySettings rule = new LoyaltySettings(true, Percent.of("3.33"), Money.of(10), null, 1);

    assertThat(rule.earned(Money.of("99.99"), Money.of("9.99"))).isEqualTo(Money.of("3.00"));
    assertThat(rule.earned(Money.of("50.00"), Money.of("50.00"))).isEqualTo(Money.ZERO);
    assertThat(rule.earned(Money.of("9.99"), Money.ZERO)).isEqualTo(Money.ZERO);
  }

  @Test
  void theSharesOfTheLinesAddUpAndNoneIsNegative() {
    Random dice = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      Map<Long, Money> totals = new LinkedHashMap<>();
      int lines = 1 + dice.nextInt(8);
      for (long line = 1; line <= lines; line++) {
        totals.put(line, Money.of(dice.nextInt(100_000)).share(one(), hundred()));
      }
      Money points = Money.of(dice.nextInt(10_000)).share(one(), hundred());
      boolean worthNothing = totals.values().stream().allMatch(Money::isZero);

      var shares = PointsOfLine.part(points, totals);

      assertThat(shares).hasSize(lines).noneMatch(share -> share.amount().isNegative());
      assertThat(shares.stream().map(PointsOfLine::amount).reduce(Money.ZERO, Money::plus))
          .isEqualTo(worthNothing ? Money.ZERO : points);
    }
  }

  @Test
  void whateverTheParcelsInTheEndAllIsTakenBackAndNeverMore() {
    Random dice = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      Money total = Money.of(1 + dice.nextInt(1_000));
      Money earned = Money.of(dice.nextInt(10_000)).share(one(), hundred());
      Money refunded = Money.ZERO;
      Money taken = Money.ZERO;
      while (refunded.compareTo(total) < 0) {
        refunded = refunded.plus(Money.of(1 + dice.nextInt(400))).min(total);
        Money due = new Returned(1, total, refunded, refunded.equals(total)).dueOf(earned);
        assertThat(due).isBetween(taken, earned);
        taken = due;
      }
      assertThat(taken).isEqualTo(earned);
    }
  }

  private static java.math.BigDecimal one() {
    return java.math.BigDecimal.ONE;
  }

  private static java.math.BigDecimal hundred() {
    return java.math.BigDecimal.valueOf(100);
  }
}
