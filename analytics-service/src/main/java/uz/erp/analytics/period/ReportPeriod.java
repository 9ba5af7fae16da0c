package uz.erp.analytics.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.FieldErrors;

/**
 * A period of whole business days, both ends included, at most {@value #MAX_DAYS} days long: three
 * years and a day, so that a year can be held against the two before.
 *
 * @param days how many days that is
 */
public record ReportPeriod(LocalDate startDate, LocalDate endDate, long days) {

  public static final int MAX_DAYS = 1_098;

  private static final String REQUIRED = "validation.required";

  private ReportPeriod(LocalDate startDate, LocalDate endDate) {
    this(startDate, endDate, ChronoUnit.DAYS.between(startDate, endDate) + 1);
  }

  /**
   * The period a client named.
   *
   * @throws uz.erp.platform.problem.ProblemException 400 naming the parameter that is missing or
   *     wrong
   */
  public static ReportPeriod required(@Nullable String startDate, @Nullable String endDate) {
    FieldErrors errors = new FieldErrors();
    DateParameters dates = DateParameters.read(startDate, endDate, errors);
    LocalDate start = dates.start();
    LocalDate end = dates.end();
    if (startDate == null || startDate.isBlank()) {
      errors.add(DateParameters.START, REQUIRED);
    }
    if (endDate == null || endDate.isBlank()) {
      errors.add(DateParameters.END, REQUIRED);
    }
    errors.throwIfAny();
    if (start == null || end == null) {
      throw new IllegalStateException("a date is neither read nor refused");
    }
    return checked(start, end);
  }

  /**
   * The period a client named; a missing end is today, a missing start makes the period so many
   * days long.
   *
   * @throws uz.erp.platform.problem.ProblemException 400 naming the parameter that is wrong
   */
  public static ReportPeriod orLastDays(
      int days, LocalDate today, @Nullable String startDate, @Nullable String endDate) {
    FieldErrors errors = new FieldErrors();
    DateParameters dates = DateParameters.read(startDate, endDate, errors);
    errors.throwIfAny();
    LocalDate end = dates.end() == null ? today : dates.end();
    LocalDate start = dates.start() == null ? end.minusDays(days - 1L) : dates.start();
    return checked(start, end);
  }

  /** So many days, the last of which is given. */
  public static ReportPeriod endingOn(LocalDate end, int days) {
    return new ReportPeriod(end.minusDays(days - 1L), end);
  }

  /** Its days, oldest first. */
  public Stream<LocalDate> eachDay() {
    return startDate.datesUntil(endDate.plusDays(1));
  }

  /** As many days, right before these. */
  public ReportPeriod preceding() {
    return new ReportPeriod(startDate.minusDays(days), startDate.minusDays(1));
  }

  private static ReportPeriod checked(LocalDate start, LocalDate end) {
    FieldErrors errors = new FieldErrors();
    if (start.isAfter(end)) {
      errors.add(DateParameters.START, "validation.start_after_end");
    } else if (start.plusDays(MAX_DAYS).compareTo(end) <= 0) {
      errors.add(DateParameters.END, "validation.period_too_long", MAX_DAYS);
    }
    errors.throwIfAny();
    return new ReportPeriod(start, end);
  }
}
