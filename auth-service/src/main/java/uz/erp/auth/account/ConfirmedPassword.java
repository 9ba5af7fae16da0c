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

/** Both passwords of the form are the same; said at the second one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConfirmedPassword.Check.class)
public @interface ConfirmedPassword {

  String message() default "validation.passwords_differ";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** A form with a password and its repetition. */
  interface Form {
    @Nullable Password password();

    @Nullable Password passwordConfirm();
  }

  /** Compares them when both are there. */
  final class Check implements ConstraintValidator<ConfirmedPassword, Form> {

    @Override
    public boolean isValid(Form form, ConstraintValidatorContext context) {
      Password password = form.password();
      Password confirm = form.passwordConfirm();
      if (password == null || confirm == null || password.equals(confirm)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("passwordConfirm")
          .addConstraintViolation();
      return false;
    }
  }
}
