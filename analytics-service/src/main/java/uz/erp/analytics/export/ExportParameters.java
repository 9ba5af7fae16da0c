package uz.erp.analytics.export;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.period.DateParameters;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.platform.problem.ProblemException;

/** The query of an export, which each report reads as its own request does. */
public record ExportParameters(Map<String, String> values) {

  private static final int MAX_ROWS = 1_000_000;

  /**
   * Checks all that some report takes, whether or not this one does: the caller must not believe
   * that nonsense was understood.
   *
   * @throws ProblemException 400 naming the parameter that is wrong
   */
  public ExportParameters requireWellFormed() {
    var unused = DateParameters.filter(text("start_date"), text("end_date"));
    String date = text("date");
    if (date != null && !date.isBlank()) {
      var unusedDay = DateParameters.day(date);
    }
    var unusedDays = number("days", 1, ReportPeriod.MAX_DAYS);
    var unusedLimit = number("limit", 1, MAX_ROWS);
    requireOneOf("by", List.of("hour", "method", "cashier", "register"));
    requireOneOf("order_by", List.of("revenue", "quantity", "profit"));
    return this;
  }

  private void requireOneOf(String name, List<String> allowed) {
    String text = text(name);
    if (text != null && !text.isBlank() && !allowed.contains(text)) {
      throw ProblemException.field(name, "validation.one_of", String.join(", ", allowed));
    }
  }

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
