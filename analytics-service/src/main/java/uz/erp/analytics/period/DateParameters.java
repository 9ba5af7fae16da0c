package uz.erp.analytics.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.FieldErrors;

/**
 * The query parameters {@code start_date} and {@code end_date}, each {@code yyyy-MM-dd} and each
 * optional.
 */
public record DateParameters(@Nullable LocalDate start, @Nullable LocalDate end) {

  static final String START = "start_date";
  static final String END = "end_date";
  private static final String DATE = "date";

  // LocalDate alone would also take years that no date column can hold
  private static final Pattern ISO_DATE = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

  /**
   * Dates that narrow a list; blank is the same as absent.
   *
   * @throws uz.erp.platform.problem.ProblemException 400 naming the parameter that is wrong
   */
  public static DateParameters filter(@Nullable String startDate, @Nullable String endDate) {
    FieldErrors errors = new FieldErrors();
    DateParameters dates = read(startDate, endDate, errors);
    if (dates.start != null && dates.end != null && dates.start.isAfter(dates.end)) {
      errors.add(START, "validation.start_after_end");
    }
    errors.throwIfAny();
    return dates;
  }

  /**
   * The day in a path.
   *
   * @throws uz.erp.platform.problem.ProblemException 400 naming {@code date} when it is none
   */
  public static LocalDate day(String text) {
    FieldErrors errors = new FieldErrors();
    LocalDate day = parse(DATE, text, errors);
    if (day == null && errors.isEmpty()) {
      errors.add(DATE, "validation.date");
    }
    errors.throwIfAny();
    return Objects.requireNonNull(day);
  }

  static DateParameters read(
      @Nullable String startDate, @Nullable String endDate, FieldErrors errors) {
    return new DateParameters(parse(START, startDate, errors), parse(END, endDate, errors));
  }

  private static @Nullable LocalDate parse(String name, @Nullable String text, FieldErrors errors) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      if (ISO_DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException notInTheCalendar) {
      // the same answer as for any other text that is no date
    }
    errors.add(name, "validation.date");
    return null;
  }
}
