package uz.erp.sales.override;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.problem.FieldErrors;

/** What a manager of sales allows once. */
public record NewOverride(
    @NotNull OverrideAction action,
    @Schema(description = "sale id; needed by all but cash_movement") @Positive @Nullable Long sale,
    @Schema(
            description =
                "line of the sale; for discount, price and remove_line. Without it any of its lines")
        @Positive
        @Nullable Long itemId,
    @Schema(description = "discount, price: how far below the list price at most")
        @Nullable Percent maxPercent,
    @Schema(description = "price: the lowest unit price") @PositiveOrZero @Nullable Money price,
    @Schema(description = "discount, refund, cash_movement: how much money at most") @Positive
        @Nullable Money amount,
    @Size(max = 200) @Pattern(regexp = "[\\P{Cc}\\s]*", message = "validation.characters")
        @Nullable String reason) {

  void requireFitting() {
    FieldErrors errors = new FieldErrors();
    if (action.isOfASale() && sale == null) {
      errors.add("sale", "validation.required");
    }
    refuse(errors, "sale", !action.isOfASale() && sale != null);
    refuse(errors, "item_id", !action.isOfALine() && itemId != null);
    refuse(errors, "max_percent", !action.isMeasuredInPercent() && maxPercent != null);
    refuse(errors, "price", action != OverrideAction.PRICE && price != null);
    refuse(errors, "amount", !action.isMeasuredInMoney() && amount != null);
    errors.throwIfAny();
  }

  private void refuse(FieldErrors errors, String field, boolean isGiven) {
    if (isGiven) {
      errors.add(field, "validation.not_of_this_action", action.wire());
    }
  }
}
