package uz.erp.auth.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A new {@link Password} that {@link PasswordPolicy} has nothing against; says all it has. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = GoodPassword.Check.class)
public @interface GoodPassword {

  String message() default "validation.password_too_simple";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reports each weakness as an error of its own. */
  final class Check implements ConstraintValidator<GoodPassword, Password> {

    @Override
    public boolean isValid(@Nullable Password password, ConstraintValidatorContext context) {
      if (password == null) {
        return true; // whether it is required is @NotNull's question
      }
      var weaknesses = PasswordPolicy.weaknessesOf(password, "");
      context.disableDefaultConstraintViolation();
      weaknesses.forEach(
          weakness ->
              context
                  .buildConstraintViolationWithTemplate(weakness.messageKey())
                  .addConstraintViolation());
      return weaknesses.isEmpty();
    }
  }
}
