package uz.erp.task.task;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/** Checks dates for plausibility. */
public final class DueDates {

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private DueDates() {}

  /**
   * To the microsecond, as the database stores it.
   *
   * @throws ProblemException 400 on {@code due_date} outside of the years 2000 to 2199
   */
  public static @Nullable Instant checked(@Nullable Instant dueDate) {
    if (dueDate == null) {
      return null;
    }
    return within("due_date", dueDate, "validation.due_date");
  }

  /**
   * The bound of a filter: a time, or a day, which begins in the store's time zone.
   *
   * @throws ProblemException 400 on the field
   */
  public static @Nullable Instant bound(String field, @Nullable String text, StoreClock clock) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      Instant bound =
          text.length() <= "2000-01-01".length()
              ? clock.startOfDay(LocalDate.parse(text))
              : OffsetDateTime.parse(text).toInstant();
      return within(field, bound, "validation.day_or_time");
    } catch (DateTimeException e) {
      throw ProblemException.field(field, "validation.day_or_time");
    }
  }

  /**
   * Requires a day in the years 2000 to 2199.
   *
   * @throws ProblemException 400 on the field
   */
  public static void requireDay(String field, @Nullable LocalDate day) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      throw ProblemException.field(field, "validation.day");
    }
  }

  private static Instant within(String field, Instant instant, String message) {
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw ProblemException.field(field, message);
    }
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
