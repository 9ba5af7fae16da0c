package uz.erp.auth.account;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A phone number of Uzbekistan, {@code +998} and nine digits; an empty text counts as none. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Pattern(regexp = "^(\\+998[0-9]{9})?$")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
public @interface PhoneNumber {

  String message() default "validation.phone";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
