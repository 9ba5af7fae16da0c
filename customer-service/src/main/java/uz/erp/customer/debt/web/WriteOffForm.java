package uz.erp.customer.debt.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * Debt to be given up.
 *
 * @param amount all that is owed when it is absent
 */
@Schema(name = "DebtWriteOffForm")
record WriteOffForm(
    @Positive @Nullable Money amount, @NotBlank @Size(max = 500) @Nullable String reason) {

  String why() {
    return Objects.requireNonNull(reason).strip();
  }
}
