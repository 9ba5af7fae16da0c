package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The rules of money as the contract states them, implemented a second time on purpose. */
final class Arithmetic {

  static final BigDecimal NOTHING = new BigDecimal("0.00");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TIYIN = new BigDecimal("0.01");

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

  /** So many percent of it. */
  static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
    return amount.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
  }

  /** To whole steps, half up; what cash is rounded to. */
  static BigDecimal rounded(BigDecimal amount, BigDecimal step) {
    return tiyin(amount.divide(step, 0, RoundingMode.HALF_UP).multiply(step));
  }

  /**
   * Splits an amount in proportion: whole tiyin to each, those left over one by one where most was
   * cut off, the earlier one first.
   */
  static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights) {
    BigDecimal all = weights.stream().reduce(NOTHING, BigDecimal::add);
    List<BigDecimal> parts = new ArrayList<>();
    List<BigDecimal> cutOff = new ArrayList<>();
    for (BigDecimal weight : weights) {
      BigDecimal part = amount.multiply(weight).divide(all, 2, RoundingMode.DOWN);
      parts.add(part);
      cutOff.add(amount.multiply(weight).subtract(part.multiply(all)));
    }
    BigDecimal left = amount.subtract(parts.stream().reduce(NOTHING, BigDecimal::add));
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.<Integer, BigDecimal>comparing(cutOff::get).reversed())
        .limit(left.movePointRight(2).longValueExact())
        .forEach(i -> parts.set(i, parts.get(i).add(TIYIN)));
    return parts;
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
