package uz.erp.sales.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** Money to be put into or taken out of the drawer. */
public record NewCashMovement(
    @NotNull CashMovementType type,
    @Schema(
            description =
                "above the store's cash_movement_limit it needs manage_sales or an approval")
        @NotNull
        @Positive
        Money amount,
    @Schema(description = "other when not given") @Nullable CashMovementCategory category,
    @NotBlank @Size(max = 200) @Pattern(regexp = "[\\P{Cc}\\s]*", message = "validation.characters")
        String reason,
    @Schema(description = "a manager's approval of one cash_movement above the limit")
        @Size(max = 100)
        @Nullable String overrideToken) {

  CashMovementCategory categoryOrOther() {
    return category == null ? CashMovementCategory.OTHER : category;
  }
}
