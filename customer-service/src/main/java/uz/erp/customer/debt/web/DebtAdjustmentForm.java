package uz.erp.customer.debt.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;

/**
 * A correction of what is owed.
 *
 * @param amount negative when less is owed
 * @param dueDate of what more is owed; today when it is absent
 */
record DebtAdjustmentForm(
    @NotNull @Schema(example = "-50000.00") @Nullable Money amount,
    @Nullable LocalDate dueDate,
    @NotBlank @Size(max = 500) @Nullable String reason) {

  Money movement() {
    Money given = Objects.requireNonNull(amount);
    if (given.isZero()) {
      throw ProblemException.field("amount", "validation.not_zero");
    }
    return given;
  }

  @Nullable LocalDate due() {
    return DueDates.checked("due_date", dueDate);
  }

  String why() {
    return Objects.requireNonNull(reason).strip();
  }
}
