package uz.erp.analytics.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Percent;

/**
 * Which share of the goods sold, less those given back, had a known cost: what a profit is worth.
 */
public final class CostCoverage {

  /** For the documents of all figures that have one. */
  public static final String DESCRIPTION =
      "Percentage of the goods sold less refunded, cash rounding left out, whose cost was known on"
          + " the line, that is, above zero. The rest counts as profit in full. From 0 to 100 also when refunds outweigh"
          + " sales; null when nothing is left of the goods.";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private CostCoverage() {}

  /**
   * @param covered what of the goods had a known cost
   * @param goods all of them
   */
  public static @Nullable Percent of(MoneySum covered, MoneySum goods) {
    if (goods.amount().signum() == 0) {
      return null;
    }
    BigDecimal share =
        covered.amount().multiply(HUNDRED).divide(goods.amount(), 2, RoundingMode.HALF_UP);
    return Percent.of(share.max(BigDecimal.ZERO).min(HUNDRED));
  }
}
