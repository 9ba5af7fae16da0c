package uz.erp.analytics.figure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A sum of quantities with exactly three decimals and no upper bound. */
public record QuantitySum(BigDecimal amount) {

  public static final QuantitySum ZERO = new QuantitySum(BigDecimal.ZERO);

  /**
   * @throws ArithmeticException when the quantity has more than three decimals
   */
  public QuantitySum {
    amount = amount.setScale(3, RoundingMode.UNNECESSARY);
  }

  public QuantitySum plus(QuantitySum other) {
    return new QuantitySum(amount.add(other.amount));
  }

  public QuantitySum minus(QuantitySum other) {
    return new QuantitySum(amount.subtract(other.amount));
  }

  @JsonValue
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
