package uz.erp.platform.measure.persistence;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** Lets {@link Positive} stand on {@link Money}. */
public final class PositiveMoney implements ConstraintValidator<Positive, Money> {

  @Override
  public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
    return value == null || value.isPositive();
  }
}
