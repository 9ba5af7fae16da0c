package uz.erp.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object of a store's own making that stays small and holds only what a column can keep. The
 * service words the message {@code validation.attributes}.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SmallJson.Validator.class)
public @interface SmallJson {

  String message() default "validation.attributes";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Measures the object as it will be stored. */
  final class Validator implements ConstraintValidator<SmallJson, Map<String, ?>> {

    private static final int MAX_LENGTH = 16_384;

    @Override
    public boolean isValid(@Nullable Map<String, ?> object, ConstraintValidatorContext context) {
      if (object == null) {
        return true;
      }
      String text = JsonMapper.shared().writeValueAsString(object);
      return text.length() <= MAX_LENGTH && !text.contains("\\u0000");
    }
  }
}
