package uz.erp.catalog.inventory.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A moment a shop can have known: this century, and not later than a slow clock explains. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InTradingTimes.Validator.class)
@interface InTradingTimes {

  String message() default "validation.moment";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Compares with the service's clock. */
  final class Validator implements ConstraintValidator<InTradingTimes, OffsetDateTime> {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration TOLERANCE = Duration.ofHours(1);

    private final Clock clock;

    Validator(Clock clock) {
      this.clock = clock;
    }

    @Override
    public boolean isValid(@Nullable OffsetDateTime moment, ConstraintValidatorContext context) {
      if (moment == null) {
        return true;
      }
      Instant instant = moment.toInstant();
      return !instant.isBefore(FIRST) && !instant.isAfter(clock.instant().plus(TOLERANCE));
    }
  }
}
