package uz.erp.task.template.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;
import uz.erp.task.template.Frequency;
import uz.erp.task.template.Recurrence;
import uz.erp.task.template.Weekday;

/** A recurrence as a client sends it. */
record RecurrenceForm(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Frequency frequency,
    @Schema(
            defaultValue = "1",
            minimum = "1",
            maximum = "365",
            description = "Every so many days, weeks (from Monday) or months from starts_on.")
        @Nullable Integer interval,
    @Schema(
            description =
                "Weekly: on these days, by default that of starts_on. Daily: only on these days."
                    + " Monthly: not allowed.")
        @Nullable List<@Nullable Weekday> weekdays,
    @Schema(
            description =
                "Monthly only: 1 to 31, in a shorter month its last day; -1 for the last day; by"
                    + " default that of starts_on.")
        @Nullable Integer monthDay,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            type = "string",
            example = "09:00",
            description = "By the store's clock, to the minute.")
        @Nullable LocalTime time,
    @Schema(description = "By default today.") @Nullable LocalDate startsOn,
    @Schema(description = "The last day; absent when it goes on.") @Nullable LocalDate endsOn) {

  private static final String IN = "recurrence.";
  private static final int MOST = 365;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;
  private static final int LONGEST_MONTH = 31;

  static RecurrenceForm of(Recurrence recurrence) {
    return new RecurrenceForm(
        recurrence.frequency(),
        recurrence.interval(),
        List.copyOf(recurrence.weekdays()),
        recurrence.monthDay(),
        recurrence.time(),
        recurrence.startsOn(),
        recurrence.endsOn());
  }

  /**
   * @throws ProblemException 400 naming all invalid fields
   */
  Recurrence recurrence(LocalDate today) {
    FieldErrors errors = new FieldErrors();
    require(errors, "frequency", frequency != null, "validation.required");
    require(errors, "time", time != null, "validation.required");
    require(errors, "interval", isWithin(interval, 1, MOST), "validation.recurrence_interval");
    checkDays(errors);
    checkPeriod(errors, today);
    errors.throwIfAny();
    Recurrence recurrence =
        new Recurrence(
            Objects.requireNonNull(frequency),
            interval == null ? 1 : interval,
            weekdays == null
                ? List.of()
                : weekdays.stream().filter(Objects::nonNull).distinct().sorted().toList(),
            monthDay,
            Objects.requireNonNull(time).truncatedTo(ChronoUnit.MINUTES),
            startsOn == null ? today : startsOn,
            endsOn);
    if (!recurrence.comesRound()) {
      throw ProblemException.field("recurrence", "validation.recurrence_never");
    }
    return recurrence;
  }

  private void checkDays(FieldErrors errors) {
    boolean monthly = frequency == Frequency.MONTHLY;
    boolean named = weekdays != null && !weekdays.isEmpty();
    require(errors, "weekdays", !(monthly && named), "validation.recurrence_weekdays");
    require(
        errors,
        "weekdays",
        weekdays == null || weekdays.stream().allMatch(Objects::nonNull),
        "validation.required");
    require(errors, "month_day", monthly || monthDay == null, "validation.recurrence_monthly_only");
    require(
        errors,
        "month_day",
        isWithin(monthDay, 1, LONGEST_MONTH) || Objects.equals(monthDay, -1),
        "validation.recurrence_month_day");
  }

  private void checkPeriod(FieldErrors errors, LocalDate today) {
    require(errors, "starts_on", isDay(startsOn), "validation.day");
    require(errors, "ends_on", isDay(endsOn), "validation.day");
    LocalDate start = startsOn == null ? today : startsOn;
    require(errors, "ends_on", endsOn == null || !endsOn.isBefore(start), "validation.period");
  }

  private static void require(FieldErrors errors, String field, boolean holds, String message) {
    if (!holds) {
      errors.add(IN + field, message);
    }
  }

  private static boolean isWithin(@Nullable Integer number, int from, int to) {
    return number == null || (number >= from && number <= to);
  }

  private static boolean isDay(@Nullable LocalDate day) {
    return day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
  }
}
