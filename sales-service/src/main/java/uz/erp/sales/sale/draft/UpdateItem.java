package uz.erp.sales.sale.draft;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.sale.Discount;
import uz.erp.sales.sale.LineTerms;
import uz.erp.sales.sale.SaleLine;

/** What of a line is to be another; what is left out stays. */
public record UpdateItem(
    @NotNull @Positive Long itemId,
    @Schema(description = "in base units, whole packagings of them") @Positive
        @Nullable Quantity quantity,
    @Schema(description = "of one base unit; the list price itself takes a price set by hand away")
        @PositiveOrZero
        @Nullable Money unitPrice,
    @Schema(description = "this or discount_amount; 0 takes the discount away")
        @Nullable Percent discountPercent,
    @Schema(description = "this or discount_percent") @PositiveOrZero
        @Nullable Money discountAmount,
    @Schema(description = "of the discount")
        @Size(max = 200)
        @Pattern(regexp = "[\\P{Cc}\\s]*", message = "validation.characters")
        @Nullable String reason,
    @Schema(description = "an approval, for what a cashier may not do") @Size(max = 100)
        @Nullable String overrideToken) {

  /**
   * @throws ProblemException 400 when nothing is asked for, or a discount in two ways
   */
  void requireSomething() {
    if (quantity == null
        && unitPrice == null
        && discountPercent == null
        && discountAmount == null) {
      throw ProblemException.field("quantity", "validation.required");
    }
    if (discountPercent != null && discountAmount != null) {
      throw ProblemException.field("discount_amount", "validation.percent_or_amount");
    }
  }

  SaleLine changed(SaleLine line) {
    SaleLine changed = quantity == null ? line : line.withQuantity(quantity);
    LineTerms terms = changed.terms();
    if (unitPrice != null) {
      terms = terms.withPrice(unitPrice.equals(changed.listPrice()) ? null : unitPrice);
    }
    if (discountPercent != null || discountAmount != null) {
      terms = terms.with(Discount.of(discountPercent, discountAmount, reason));
    }
    return changed.with(terms);
  }

  /** Refuses a discount of more than the line comes to. */
  void requireFitting(SaleLine changed) {
    if (discountAmount != null && discountAmount.compareTo(changed.subtotal()) > 0) {
      throw ProblemException.field(
          "discount_amount", "validation.max", changed.subtotal().toString());
    }
  }
}
