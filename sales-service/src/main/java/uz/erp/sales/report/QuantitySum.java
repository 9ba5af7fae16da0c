package uz.erp.sales.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * A sum of many quantities, which unlike a single one may have more than eleven whole digits: a day
 * that cannot be summed up could not be closed.
 */
@Schema(type = "string", format = "decimal")
public record QuantitySum(BigDecimal amount) {

  static final QuantitySum ZERO = new QuantitySum(BigDecimal.ZERO);

  public QuantitySum {
    amount = amount.setScale(3);
  }

  @JsonCreator
  static QuantitySum of(String text) {
    return new QuantitySum(new BigDecimal(text));
  }

  QuantitySum plus(QuantitySum other) {
    return new QuantitySum(amount.add(other.amount));
  }

  @JsonValue
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
