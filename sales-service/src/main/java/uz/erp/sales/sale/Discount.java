package uz.erp.sales.sale;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/** A discount as it was agreed: so many per cent or so much money, never more than there is. */
@Schema(name = "SaleDiscount")
public record Discount(@Nullable Percent percent, @Nullable Money amount, @Nullable String reason) {

  public Discount {
    if ((percent == null) == (amount == null)) {
      throw new IllegalArgumentException("either per cent or an amount");
    }
  }

  /** What was asked for; null when that is nothing off. */
  public static @Nullable Discount of(
      @Nullable Percent percent, @Nullable Money amount, @Nullable String reason) {
    boolean isNothing = percent == null ? amount == null || amount.isZero() : percent.isZero();
    return isNothing ? null : new Discount(percent, amount, reason == null ? null : reason.strip());
  }

  static @Nullable Discount stored(
      @Nullable BigDecimal percent, @Nullable BigDecimal amount, @Nullable String reason) {
    return percent == null && amount == null
        ? null
        : new Discount(
            percent == null ? null : Percent.of(percent),
            amount == null ? null : Money.of(amount),
            reason);
  }

  /** What it comes to, half up to the tiyin. */
  Money off(Money base) {
    if (percent != null) {
      return percent.of(base);
    }
    return amount == null ? Money.ZERO : amount.min(base);
  }
}
