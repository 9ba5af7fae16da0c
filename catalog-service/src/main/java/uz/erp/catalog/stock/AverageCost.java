package uz.erp.catalog.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * The moving weighted average of what the goods on hand have cost (IAS 2.27), half up to the tiyin.
 */
public final class AverageCost {

  private AverageCost() {}

  /**
   * The cost of one unit after more came in. When nothing or less than nothing was on hand, the
   * goods that came in are all there is, and theirs is the cost.
   */
  public static Money after(Money cost, Quantity onHand, Quantity received, Money unitCost) {
    if (!onHand.isPositive()) {
      return unitCost;
    }
    BigDecimal value =
        cost.amount().multiply(onHand.amount()).add(unitCost.amount().multiply(received.amount()));
    BigDecimal quantity = onHand.amount().add(received.amount());
    return Money.of(value.divide(quantity, 2, RoundingMode.HALF_UP));
  }

  /**
   * The cost of one unit after goods that came in at a cost were taken out again. Keeps the cost
   * when nothing is left, or the rest would be worth less than nothing.
   */
  public static Money without(Money cost, Quantity onHand, Quantity taken, Money unitCost) {
    BigDecimal value =
        cost.amount()
            .multiply(onHand.amount())
            .subtract(unitCost.amount().multiply(taken.amount()));
    BigDecimal quantity = onHand.amount().subtract(taken.amount());
    if (quantity.signum() <= 0 || value.signum() < 0) {
      return cost;
    }
    return Money.of(value.divide(quantity, 2, RoundingMode.HALF_UP));
  }
}
