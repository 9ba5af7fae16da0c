package uz.erp.analytics.figure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A sum or average of amounts with exactly two decimals; unlike a single amount it has no upper
 * bound, since a year of trade may exceed what one receipt can hold.
 */
public record MoneySum(BigDecimal amount) {

  public static final MoneySum ZERO = new MoneySum(BigDecimal.ZERO);

  /**
   * @throws ArithmeticException when the amount has more than two decimals
   */
  public MoneySum {
    amount = amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  public MoneySum plus(MoneySum other) {
    return new MoneySum(amount.add(other.amount));
  }

  public MoneySum minus(MoneySum other) {
    return new MoneySum(amount.subtract(other.amount));
  }

  /** The average over so many, half up to the tiyin; zero when there are none. */
  public MoneySum per(long count) {
    BigDecimal average =
        count == 0
            ? BigDecimal.ZERO
            : amount.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    return new MoneySum(average);
  }

  @JsonValue
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
