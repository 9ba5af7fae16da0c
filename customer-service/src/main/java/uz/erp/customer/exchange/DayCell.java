package uz.erp.customer.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people type it: {@code 1985-12-31}, {@code 31.12.1985} or {@code 31/12/1985}; the day
 * stands before the month unless the year comes first. A time behind it is ignored, because
 * workbooks add one.
 */
final class DayCell {

  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?<year>\\d{4})[-./](?<month>\\d{1,2})[-./](?<day>\\d{1,2})"
              + "|(?<first>\\d{1,2})[-./](?<second>\\d{1,2})[-./](?<last>\\d{4}))"
              + "(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2})?)?");

  private DayCell() {}

  static Optional<LocalDate> read(String cell) {
    Matcher day = DAY.matcher(cell);
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          day.group("year") == null
              ? LocalDate.of(number(day, "last"), number(day, "second"), number(day, "first"))
              : LocalDate.of(number(day, "year"), number(day, "month"), number(day, "day")));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher day, String group) {
    return Integer.parseInt(day.group(group));
  }
}
