package uz.erp.auth.store;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A language the suite speaks. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageCode.Check.class)
public @interface LanguageCode {

  String message() default "validation.language";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Knows them. */
  final class Check implements ConstraintValidator<LanguageCode, String> {

    private static final Set<String> KNOWN = Set.of("ru", "uz", "en");

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || KNOWN.contains(code);
    }
  }
}
