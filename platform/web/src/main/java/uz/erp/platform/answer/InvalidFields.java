package uz.erp.platform.answer;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/**
 * Violated constraints of a request, named as the client named the fields.
 *
 * <p>A constraint's {@code message} that looks like a key ({@code validation.phone}) is used as
 * one; otherwise the constraint's kind decides the text.
 */
final class InvalidFields {

  private static final Pattern KEY = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)+");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])([A-Z])");

  private InvalidFields() {}

  static ProblemException of(BindingResult result) {
    FieldErrors errors = new FieldErrors();
    // the validator has them in no order, and a client shall see the same answer each time
    result.getAllErrors().stream()
        .sorted(comparing(InvalidFields::field).thenComparing(InvalidFields::text))
        .forEach(error -> add(errors, snakeCase(field(error)), error));
    return thrown(errors);
  }

  static ProblemException of(HandlerMethodValidationException exception) {
    FieldErrors errors = new FieldErrors();
    for (ParameterValidationResult result : exception.getParameterValidationResults()) {
      String name = String.valueOf(result.getMethodParameter().getParameterName());
      for (MessageSourceResolvable error : result.getResolvableErrors()) {
        add(errors, snakeCase(error instanceof FieldError f ? f.getField() : name), error);
      }
    }
    return thrown(errors);
  }

  private static String field(ObjectError error) {
    return error instanceof FieldError f ? f.getField() : error.getObjectName();
  }

  private static String text(ObjectError error) {
    return String.valueOf(error.getDefaultMessage());
  }

  private static ProblemException thrown(FieldErrors errors) {
    try {
      errors.throwIfAny();
      throw new IllegalStateException("a failed validation without an error");
    } catch (ProblemException problem) {
      return problem;
    }
  }

  private static void add(FieldErrors errors, String field, MessageSourceResolvable error) {
    String message = error.getDefaultMessage();
    if (message != null && KEY.matcher(message).matches()) {
      errors.add(field, message);
      return;
    }
    Object[] limits = limits(error.getArguments());
    switch (kind(error)) {
      case "NotNull", "NotBlank", "NotEmpty" -> errors.add(field, "validation.required");
      // Spring hands the annotation's attributes over in alphabetical order: max, min
      case "Size", "Length" -> {
        if (isZero(limits, 1)) {
          errors.add(field, "validation.too_long", limits[0]);
        } else {
          errors.add(field, "validation.size", limits[1], limits[0]);
        }
      }
      case "Min", "DecimalMin" -> errors.add(field, "validation.min", limits[limits.length - 1]);
      case "Max", "DecimalMax" -> errors.add(field, "validation.max", limits[limits.length - 1]);
      case "Positive" -> errors.add(field, "validation.positive");
      case "PositiveOrZero" -> errors.add(field, "validation.positive_or_zero");
      case "Email" -> errors.add(field, "validation.email");
      case "Pattern" -> errors.add(field, "validation.pattern");
      case "typeMismatch" -> errors.add(field, "validation.wrong_type");
      default -> errors.add(field, "validation.invalid");
    }
  }

  private static String kind(MessageSourceResolvable error) {
    String[] codes = error.getCodes();
    return codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
  }

  private static boolean isZero(Object[] limits, int index) {
    return limits.length > index && limits[index] instanceof Number n && n.longValue() == 0;
  }

  /** The first argument is the field itself. */
  private static Object[] limits(Object @Nullable [] arguments) {
    return arguments == null || arguments.length < 2
        ? new Object[] {"", ""}
        : Arrays.copyOfRange(arguments, 1, arguments.length);
  }

  private static String snakeCase(String path) {
    return HUMP.matcher(path).replaceAll(hump -> "_" + hump.group(1).toLowerCase(Locale.ROOT));
  }
}
