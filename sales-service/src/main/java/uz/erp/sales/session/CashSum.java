package uz.erp.sales.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import uz.erp.platform.measure.Money;

/**
 * A sum of many amounts of money, which unlike a single one may have more than twelve whole digits:
 * a day that cannot be summed up could not be closed.
 */
@Schema(type = "string", format = "decimal")
public record CashSum(BigDecimal amount) {

  public static final CashSum ZERO = new CashSum(BigDecimal.ZERO);

  public CashSum {
    amount = amount.setScale(2);
  }

  @JsonCreator
  static CashSum of(String text) {
    return new CashSum(new BigDecimal(text));
  }

  public static CashSum of(Money money) {
    return new CashSum(money.amount());
  }

  public CashSum plus(CashSum other) {
    return new CashSum(amount.add(other.amount));
  }

  public CashSum minus(CashSum other) {
    return new CashSum(amount.subtract(other.amount));
  }

  /** The mean of so many, half up; zero of none. */
  public CashSum dividedBy(long count) {
    return count == 0
        ? ZERO
        : new CashSum(amount.divide(BigDecimal.valueOf(count), 2, java.math.RoundingMode.HALF_UP));
  }

  @JsonValue
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
