package uz.erp.platform.measure.persistence;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/** Lets {@link PositiveOrZero} stand on {@link Quantity}. */
public final class PositiveOrZeroQuantity implements ConstraintValidator<PositiveOrZero, Quantity> {

  @Override
  public boolean isValid(@Nullable Quantity value, ConstraintValidatorContext context) {
    return value == null || !value.isNegative();
  }
}
