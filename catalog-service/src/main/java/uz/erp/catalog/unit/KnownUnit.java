package uz.erp.catalog.unit;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The code of a unit of measure. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownUnit.Validator.class)
public @interface KnownUnit {

  String message() default "validation.unit";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Asks the list of units. */
  final class Validator implements ConstraintValidator<KnownUnit, String> {

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || Unit.find(code).isPresent();
    }
  }
}
