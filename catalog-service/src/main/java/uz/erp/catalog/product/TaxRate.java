package uz.erp.catalog.product;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** Percent of tax contained in a price, 0 to 100 with two decimals; a string on the wire. */
public record TaxRate(BigDecimal percent) {

  private static final BigDecimal MAX = BigDecimal.valueOf(100);

  public static final TaxRate NONE = new TaxRate(BigDecimal.ZERO);

  /**
   * @throws ArithmeticException when it has more than two decimals
   * @throws IllegalArgumentException when it is below 0 or above 100
   */
  @JsonCreator
  public TaxRate {
    if (percent.signum() < 0 || percent.compareTo(MAX) > 0) {
      throw new IllegalArgumentException("a tax rate is between 0 and 100");
    }
    percent = percent.setScale(2);
  }

  @JsonValue
  @Override
  public String toString() {
    return percent.toPlainString();
  }
}
