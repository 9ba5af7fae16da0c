package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The rules of money as the contract states them, written down a second time on purpose. */
final class Arithmetic {

  static final BigDecimal NOTHING = new BigDecimal("0.00");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Arithmetic() {}

  /** Price times quantity, rounded once, half up to the tiyin. */
  static BigDecimal worth(BigDecimal price, BigDecimal quantity) {
    return tiyin(price.multiply(quantity));
  }

  /** The tax contained in a total that includes it. */
  static BigDecimal containedTax(BigDecimal total, BigDecimal rate) {
    return total.multiply(rate).divide(HUNDRED.add(rate), 2, RoundingMode.HALF_UP);
  }

  /** What a part of a line is worth when nothing of the line came back before. */
  static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
    return amount.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
  }

  static BigDecimal average(BigDecimal sum, long count) {
    return count == 0 ? NOTHING : sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
  }

  /** The moving average cost of what was on hand together with what came in. */
  static BigDecimal averageCost(
      BigDecimal cost, BigDecimal onHand, BigDecimal unitCost, BigDecimal received) {
    return cost.multiply(onHand)
        .add(unitCost.multiply(received))
        .divide(onHand.add(received), 2, RoundingMode.HALF_UP);
  }

  static BigDecimal tiyin(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
