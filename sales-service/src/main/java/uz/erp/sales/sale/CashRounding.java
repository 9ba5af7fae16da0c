package uz.erp.sales.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uz.erp.platform.measure.Money;

/**
 * The rounding of what a sale is paid in cash.
 *
 * @param step what cash is rounded to, half up, frozen when the sale began; 0 leaves it alone
 * @param amount by how much the sale's total was rounded in the end; negative when rounded down
 */
public record CashRounding(Money step, Money amount) {

  public static final CashRounding NONE = new CashRounding(Money.ZERO, Money.ZERO);

  private static final BigDecimal MOST = new BigDecimal("999999999999.99");

  /** This much money as cash; what no column could hold rounded up stays as it is. */
  public Money round(Money cash) {
    if (!step.isPositive()) {
      return cash;
    }
    BigDecimal steps = cash.amount().divide(step.amount(), 0, RoundingMode.HALF_UP);
    BigDecimal rounded = steps.multiply(step.amount());
    return rounded.compareTo(MOST) > 0 ? cash : Money.of(rounded);
  }

  CashRounding by(Money difference) {
    return new CashRounding(step, difference);
  }
}
