package uz.erp.sales.sale.draft;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.sale.Discount;

/** A discount to be given. */
public record DiscountRequest(
    @Schema(description = "this or amount; 0 takes the discount away") @Nullable Percent percent,
    @Schema(description = "this or percent") @PositiveOrZero @Nullable Money amount,
    @Schema(description = "the line; without it the whole sale") @Positive @Nullable Long itemId,
    @Size(max = 200) @Pattern(regexp = "[\\P{Cc}\\s]*", message = "validation.characters")
        @Nullable String reason,
    @Schema(description = "an approval, for more than a cashier may give") @Size(max = 100)
        @Nullable String overrideToken) {

  /** What was asked for, off no more than there is; null to take it away. */
  @Nullable Discount off(Money base) {
    if (percent != null && amount != null) {
      throw ProblemException.field("amount", "validation.percent_or_amount");
    }
    if (percent == null && amount == null) {
      throw ProblemException.field("percent", "validation.percent_or_amount");
    }
    if (amount != null && amount.compareTo(base) > 0) {
      throw ProblemException.field("amount", "validation.max", base.toString());
    }
    return Discount.of(percent, amount, reason);
  }
}
