package uz.erp.customer.customer.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import uz.erp.customer.customer.PhoneNumber;

/** A phone number in any usual spelling; absent or blank is fine. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Phone.Check.class)
@interface Phone {

  String message() default "validation.phone";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reads it as a phone number. */
  final class Check implements ConstraintValidator<Phone, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || text.isBlank() || PhoneNumber.parse(text).isPresent();
    }
  }
}
