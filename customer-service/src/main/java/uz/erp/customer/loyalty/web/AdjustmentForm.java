package uz.erp.customer.loyalty.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;

/**
 * Points given or taken by hand.
 *
 * @param amount negative to take some
 */
@Schema(name = "LoyaltyAdjustmentForm")
record AdjustmentForm(
    @NotNull @Schema(example = "500.00") @Nullable Money amount,
    @NotBlank @Size(max = 500) @Nullable String reason) {

  Money movement() {
    Money given = Objects.requireNonNull(amount);
    if (given.isZero()) {
      throw ProblemException.field("amount", "validation.not_zero");
    }
    return given;
  }

  String why() {
    return Objects.requireNonNull(reason).strip();
  }
}
