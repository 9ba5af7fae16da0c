package uz.erp.sales.past;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment on the store's wall clock as a person types it: {@code 2024-12-31}, {@code 31.12.2024}
 * or {@code 31/12/24}, with {@code 14:30} or {@code 14:30:59} behind it or in a column of its own.
 * The day always stands before the month unless the year comes first. Without a time it is
 * midnight.
 */
final class PastMoment {

  private static final String DAY =
      "(?:(?<year>\\d{4})[-./](?<month>\\d{1,2})[-./](?<day>\\d{1,2})"
          + "|(?<first>\\d{1,2})[-./](?<second>\\d{1,2})[-./](?<last>\\d{4}|\\d{2}))";
  private static final String CLOCK =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<sec>\\d{2})(?:[.,]\\d+)?)?";
  private static final Pattern MOMENT = Pattern.compile(DAY + "(?:[T ,]+" + CLOCK + ")?");
  private static final Pattern TIME = Pattern.compile(CLOCK);
  private static final Pattern WITH_OFFSET =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[^Z+]*(?:Z|[+-]\\d{2}:?\\d{2})");
  private static final Pattern PART_OF_DAY = Pattern.compile("0?\\.\\d{1,15}");
  private static final int CENTURY = 2_000;
  private static final int FIRST_YEAR = 1_000;
  private static final int SECONDS_OF_DAY = 86_400;

  private PastMoment() {}

  static Optional<LocalDateTime> read(String date, String time, ZoneId zone) {
    return parse(date, time, zone).filter(moment -> moment.getYear() >= FIRST_YEAR);
  }

  private static Optional<LocalDateTime> parse(String date, String time, ZoneId zone) {
    try {
      if (WITH_OFFSET.matcher(date).matches()) {
        return Optional.of(OffsetDateTime.parse(date).atZoneSameInstant(zone).toLocalDateTime());
      }
      Matcher moment = MOMENT.matcher(date);
      if (!moment.matches()) {
        return Optional.empty();
      }
      LocalTime clock = moment.group("hour") == null ? null : clock(moment);
      LocalTime own = time.isEmpty() ? null : timeOf(time);
      return Optional.of(day(moment).atTime(own == null ? orMidnight(clock) : own));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher moment) {
    if (moment.group("year") != null) {
      return LocalDate.of(number(moment, "year"), number(moment, "month"), number(moment, "day"));
    }
    int year = number(moment, "last");
    return LocalDate.of(
        year < 100 ? CENTURY + year : year, number(moment, "second"), number(moment, "first"));
  }

  private static LocalTime timeOf(String text) {
    if (PART_OF_DAY.matcher(text).matches()) {
      return LocalTime.ofSecondOfDay(
          Math.min(SECONDS_OF_DAY - 1, Math.round(Double.parseDouble(text) * SECONDS_OF_DAY)));
    }
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw new DateTimeException("no time");
    }
    return clock(time);
  }

  private static LocalTime clock(Matcher time) {
    return LocalTime.of(
        number(time, "hour"),
        number(time, "minute"),
        time.group("sec") == null ? 0 : number(time, "sec"));
  }

  private static LocalTime orMidnight(@Nullable LocalTime clock) {
    return clock == null ? LocalTime.MIDNIGHT : clock;
  }

  private static int number(Matcher moment, String group) {
    return Integer.parseInt(moment.group(group));
  }
}
