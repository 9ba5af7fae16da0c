package uz.erp.analytics.figure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** By how many per cent a figure differs from an earlier one, with two decimals, half up. */
public record Change(BigDecimal percent) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Null when the earlier figure is not above zero, as no percentage says anything then. */
  public static @Nullable Change of(MoneySum before, MoneySum after) {
    return of(before.amount(), after.amount());
  }

  /** Null when there was nothing before. */
  public static @Nullable Change of(long before, long after) {
    return of(BigDecimal.valueOf(before), BigDecimal.valueOf(after));
  }

  private static @Nullable Change of(BigDecimal before, BigDecimal after) {
    return before.signum() <= 0
        ? null
        : new Change(
            after.subtract(before).multiply(HUNDRED).divide(before, 2, RoundingMode.HALF_UP));
  }

  @JsonValue
  @Override
  public String toString() {
    return percent.toPlainString();
  }
}
