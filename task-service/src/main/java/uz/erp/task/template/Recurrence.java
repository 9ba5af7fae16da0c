package uz.erp.task.template;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something recurs, and the time on these days by the store's clock.
 *
 * <p>Days are counted as by RFC 5545, 3.3.10, weeks from Monday, with two differences: {@code
 * startsOn} is a day of the series only when it fits, and a month without {@code monthDay} takes
 * its last day (RFC 7529 calls that {@code SKIP=BACKWARD}). A time that the clocks skip is taken as
 * if they had not been put forward yet, one that they show twice is the first (RFC 5545, 3.3.5).
 *
 * @param interval every so many days, weeks or months, counted from {@code startsOn}
 * @param weekdays the days of the week it is limited to; weekly and none named: that of {@code
 *     startsOn}; always none for monthly
 * @param monthDay from 1 to 31, or -1 for the last; null but for monthly, where null is that of
 *     {@code startsOn}
 * @param endsOn the last day it may recur; null when it does not end
 */
@Schema(name = "Recurrence")
public record Recurrence(
    Frequency frequency,
    int interval,
    List<Weekday> weekdays,
    @Nullable Integer monthDay,
    @Schema(type = "string", example = "09:00") @JsonFormat(pattern = "HH:mm") LocalTime time,
    LocalDate startsOn,
    @Nullable LocalDate endsOn) {

  private static final int WEEK = 7;

  public Recurrence {
    weekdays = List.copyOf(weekdays);
  }

  /** Whether there is any such day. */
  public boolean comesRound() {
    return firstFrom(startsOn).isPresent();
  }

  /** The first of its days from this one on; empty when the series is over. */
  Optional<LocalDate> firstFrom(LocalDate day) {
    LocalDate from = day.isBefore(startsOn) ? startsOn : day;
    Optional<LocalDate> found =
        switch (frequency) {
          case DAILY -> daily(from);
          case WEEKLY -> Optional.of(weekly(from));
          case MONTHLY -> Optional.of(monthly(from));
        };
    return found.filter(date -> endsOn == null || !date.isAfter(endsOn));
  }

  /** The first of its days whose time is after this moment; empty when the series is over. */
  Optional<LocalDate> firstAfter(Instant moment, ZoneId zone) {
    // a day earlier, because a time that the clocks skip may slip past midnight
    Optional<LocalDate> found = firstFrom(moment.atZone(zone).toLocalDate().minusDays(1));
    while (found.isPresent() && !at(found.get(), zone).isAfter(moment)) {
      found = firstFrom(found.get().plusDays(1));
    }
    return found;
  }

  /** The moment of this day. */
  Instant at(LocalDate day, ZoneId zone) {
    return ZonedDateTime.of(day, time, zone).toInstant();
  }

  /** After seven intervals the days of the week repeat. */
  private Optional<LocalDate> daily(LocalDate from) {
    long first = Math.ceilDiv(ChronoUnit.DAYS.between(startsOn, from), interval);
    return Stream.iterate(first, n -> n + 1)
        .limit(WEEK)
        .map(n -> startsOn.plusDays(n * interval))
        .filter(date -> weekdays.isEmpty() || isNamed(date))
        .findFirst();
  }

  private LocalDate weekly(LocalDate from) {
    LocalDate firstWeek = monday(startsOn);
    long weeks = ChronoUnit.WEEKS.between(firstWeek, monday(from));
    if (weeks % interval == 0) {
      LocalDate sunday = monday(from).plusDays(WEEK - 1);
      for (LocalDate date = from; !date.isAfter(sunday); date = date.plusDays(1)) {
        if (isOfTheWeek(date)) {
          return date;
        }
      }
    }
    LocalDate date = firstWeek.plusWeeks((weeks / interval + 1) * interval);
    while (!isOfTheWeek(date)) {
      date = date.plusDays(1);
    }
    return date;
  }

  private LocalDate monthly(LocalDate from) {
    YearMonth firstMonth = YearMonth.from(startsOn);
    long months = ChronoUnit.MONTHS.between(firstMonth, YearMonth.from(from));
    long next = Math.ceilDiv(months, interval) * interval;
    LocalDate date = dayOf(firstMonth.plusMonths(next));
    return date.isBefore(from) ? dayOf(firstMonth.plusMonths(next + interval)) : date;
  }

  private LocalDate dayOf(YearMonth month) {
    int wanted = monthDay == null ? startsOn.getDayOfMonth() : monthDay;
    return wanted < 0 || wanted > month.lengthOfMonth()
        ? month.atEndOfMonth()
        : month.atDay(wanted);
  }

  private boolean isOfTheWeek(LocalDate date) {
    return weekdays.isEmpty() ? date.getDayOfWeek() == startsOn.getDayOfWeek() : isNamed(date);
  }

  private boolean isNamed(LocalDate date) {
    return weekdays.contains(Weekday.of(date.getDayOfWeek()));
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
