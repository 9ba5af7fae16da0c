package uz.erp.platform.measure.persistence;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** Lets {@link PositiveOrZero} stand on {@link Money}. */
public final class PositiveOrZeroMoney implements ConstraintValidator<PositiveOrZero, Money> {

  @Override
  public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
    return value == null || !value.isNegative();
  }
}
