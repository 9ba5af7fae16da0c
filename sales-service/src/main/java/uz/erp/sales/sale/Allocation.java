package uz.erp.sales.sale;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import uz.erp.platform.measure.Money;

/**
 * Splits an amount in proportion by largest remainder: the parts add up exactly, and none is more
 * than its weight as long as the amount is not more than all weights together.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Quota_method">Hare quota, largest remainder</a>
 */
final class Allocation {

  private Allocation() {}

  /** One part per weight; equal remainders go to the earlier one first. */
  static List<Money> of(Money amount, List<Money> weights) {
    BigInteger whole = tiyin(amount);
    BigInteger sum =
        weights.stream().map(Allocation::tiyin).reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() == 0) {
      return weights.stream().map(weight -> Money.ZERO).toList();
    }
    List<BigInteger> parts = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    for (Money weight : weights) {
      BigInteger[] share = whole.multiply(tiyin(weight)).divideAndRemainder(sum);
      parts.add(share[0]);
      remainders.add(share[1]);
    }
    BigInteger left = whole.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add));
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get).reversed())
        .limit(left.longValueExact())
        .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
    return parts.stream().map(part -> Money.of(new java.math.BigDecimal(part, 2))).toList();
  }

  private static BigInteger tiyin(Money money) {
    return money.amount().unscaledValue();
  }
}
