package uz.erp.auth.store;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A region of the tz database, such as {@code Asia/Tashkent}; offsets have no summer. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TimeZoneId.Check.class)
public @interface TimeZoneId {

  String message() default "validation.timezone";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Knows them. */
  final class Check implements ConstraintValidator<TimeZoneId, String> {

    @Override
    public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
      return name == null || ZoneId.getAvailableZoneIds().contains(name);
    }
  }
}
