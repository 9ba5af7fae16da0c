package uz.erp.analytics.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/** The query of an export, which each report reads as its own request does. */
public record ExportParameters(Map<String, String> values) {

  public @Nullable String text(String name) {
    return values.get(name);
  }

  /**
   * A whole number; null when none is given.
   *
   * @throws ProblemException 400 naming the parameter when it is none between the bounds
   */
  public @Nullable Integer number(String name, int min, int max) {
    String text = values.get(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    int number;
    try {
      number = Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw ProblemException.field(name, "validation.wrong_type");
    }
    if (number < min) {
      throw ProblemException.field(name, "validation.min", min);
    }
    if (number > max) {
      throw ProblemException.field(name, "validation.max", max);
    }
    return number;
  }
}
