package uz.erp.sales.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/**
 * How far cashiers went below the list price: by a price set by hand, a discount on the line, and
 * the line's share of the sale's discount. What the customer's group gets by itself does not count.
 *
 * @param given the money let go
 * @param value what it is measured against
 * @param roundings each may be a tiyin more than the exact share, which does not count
 */
public record PriceReduction(Money given, Money value, int roundings) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TIYIN = new BigDecimal("0.01");

  public static PriceReduction of(SaleLine line) {
    Money cut = line.listValue().minus(line.subtotal()).max(Money.ZERO);
    Money given = cut.plus(line.ownDiscount(line.subtotal())).plus(line.amounts().orderDiscount());
    return new PriceReduction(given, line.listValue().max(line.subtotal()), 1);
  }

  public static PriceReduction of(List<SaleLine> lines) {
    PriceReduction sum = new PriceReduction(Money.ZERO, Money.ZERO, 0);
    for (SaleLine line : lines) {
      PriceReduction next = of(line);
      sum =
          new PriceReduction(
              sum.given.plus(next.given), sum.value.plus(next.value), sum.roundings + 1);
    }
    return sum;
  }

  public boolean exceeds(Percent limit) {
    return exact().compareTo(limit.amount().multiply(value.amount())) > 0;
  }

  /** True when this is more of its value than the other. */
  public boolean isLargerThan(PriceReduction other) {
    return given
            .amount()
            .multiply(other.value.amount())
            .compareTo(other.given.amount().multiply(value.amount()))
        > 0;
  }

  /** At least so much, for the bounds of an approval. */
  public Percent atLeast() {
    return percent(exact(), RoundingMode.DOWN);
  }

  /** At most so much, to remember what was approved. */
  Percent atMost() {
    return percent(given.amount().multiply(HUNDRED), RoundingMode.UP);
  }

  private BigDecimal exact() {
    BigDecimal leeway = TIYIN.multiply(BigDecimal.valueOf(roundings));
    return given.amount().subtract(leeway).max(BigDecimal.ZERO).multiply(HUNDRED);
  }

  private Percent percent(BigDecimal hundredfold, RoundingMode rounding) {
    return value.isZero()
        ? Percent.ZERO
        : Percent.of(hundredfold.divide(value.amount(), 2, rounding).min(HUNDRED));
  }
}
