package uz.erp.platform.measure.persistence;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/** Lets {@link Positive} stand on {@link Quantity}. */
public final class PositiveQuantity implements ConstraintValidator<Positive, Quantity> {

  @Override
  public boolean isValid(@Nullable Quantity value, ConstraintValidatorContext context) {
    return value == null || value.isPositive();
  }
}
