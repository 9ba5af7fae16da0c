package uz.erp.catalog.inventory.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that can be printed on goods: from 2000 to 2199. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InCalendar.Validator.class)
@interface InCalendar {

  String message() default "validation.day";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** ISO 8601 has years that no column can hold. */
  final class Validator implements ConstraintValidator<InCalendar, LocalDate> {

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
      return day == null || (day.getYear() >= 2000 && day.getYear() < 2200);
    }
  }
}
