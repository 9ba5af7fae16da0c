package uz.erp.task.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

  private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate START = LocalDate.of(2026, 1, 17);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theDaysAreThoseThatCountingDayByDayFinds(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      Recurrence rule = randomRule(random);
      LocalDate from = rule.startsOn().plusDays(random.nextInt(800) - 100);
      LocalDate until = from.plusDays(1500);

      List<LocalDate> found = new ArrayList<>();
      Optional<LocalDate> next = rule.firstFrom(from);
      while (next.isPresent() && !next.get().isAfter(until)) {
        found.add(next.get());
        next = rule.firstFrom(next.get().plusDays(1));
      }

      assertThat(found).as("%s from %s", rule, from).isEqualTo(dayByDay(rule, from, until));
    }
  }

  @ParameterizedTest
  @CsvSource({"Europe/Berlin", "Asia/Tashkent", "America/Sao_Paulo", "Australia/Lord_Howe"})
  void eachDayComesRoundOnceThroughEveryChangeOfTheClocks(String name) {
    ZoneId zone = ZoneId.of(name);
    for (LocalTime time = LocalTime.MIN; time.isBefore(LocalTime.of(4, 0)); ) {
      Recurrence rule =
          new Recurrence(Frequency.DAILY, 1, List.of(), null, time, LocalDate.of(2017, 1, 1), null);
      Instant moment = LocalDate.of(2017, 1, 1).atStartOfDay(zone).toInstant().minusSeconds(1);
      LocalDate expected = LocalDate.of(2017, 1, 1);
      for (int day = 0; day < 730; day++) {
        LocalDate found = rule.firstAfter(moment, zone).orElseThrow();
        assertThat(found).isEqualTo(expected);
        moment = rule.at(found, zone);
        expected = expected.plusDays(1);
      }
      time = time.plusMinutes(30);
    }
  }

  @Test
  void aTimeThatTheClocksSkipCountsAsIfTheyHadNotBeenPutForward() {
    Recurrence rule = daily(LocalTime.of(2, 30));

    ZonedDateTime at = rule.at(LocalDate.of(2026, 3, 29), BERLIN).atZone(BERLIN);

    assertThat(at.toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    assertThat(at.toInstant()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @Test
  void aTimeThatTheClocksShowTwiceIsTheFirst() {
    Recurrence rule = daily(LocalTime.of(2, 30));
    Instant first = Instant.parse("2026-10-25T00:30:00Z");

    assertThat(rule.at(LocalDate.of(2026, 10, 25), BERLIN)).isEqualTo(first);
    assertThat(rule.firstAfter(first, BERLIN)).contains(LocalDate.of(2026, 10, 26));
    assertThat(rule.firstAfter(first.plusSeconds(3600), BERLIN))
        .contains(LocalDate.of(2026, 10, 26));
  }

  @Test
  void nineOClockIsNineOClockInSummerAndWinter() {
    Recurrence rule = daily(LocalTime.of(9, 0));

    assertThat(rule.at(LocalDate.of(2026, 3, 28), BERLIN))
        .isEqualTo(Instant.parse("2026-03-28T08:00:00Z"));
    assertThat(rule.at(LocalDate.of(2026, 3, 29), BERLIN))
        .isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
    assertThat(rule.at(LocalDate.of(2026, 3, 29), TASHKENT))
        .isEqualTo(Instant.parse("2026-03-29T04:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "31,2026-02-01,2026-02-28",
    "31,2026-04-01,2026-04-30",
    "29,2028-02-01,2028-02-29",
    "-1,2026-02-01,2026-02-28",
    "-1,2026-03-01,2026-03-31",
    "15,2026-02-16,2026-03-15",
  })
  void aMonthWithoutTheDayTakesItsLast(int day, LocalDate from, LocalDate expected) {
    Recurrence rule =
        new Recurrence(Frequency.MONTHLY, 1, List.of(), day, LocalTime.NOON, START, null);

    assertThat(rule.firstFrom(from)).contains(expected);
  }

  @Test
  void aSeriesEnds() {
    Recurrence rule =
        new Recurrence(
            Frequency.DAILY, 2, List.of(), null, LocalTime.NOON, START, START.plusDays(3));

    assertThat(rule.firstFrom(START.plusDays(1))).contains(START.plusDays(2));
    assertThat(rule.firstFrom(START.plusDays(3))).isEmpty();
    assertThat(rule.firstAfter(rule.at(START.plusDays(2), TASHKENT), TASHKENT)).isEmpty();
    assertThat(rule.comesRound()).isTrue();
  }

  @Test
  void whatNeverFitsNeverComesRound() {
    Weekday other = Weekday.of(START.plusDays(1).getDayOfWeek());

    assertThat(
            new Recurrence(Frequency.DAILY, 7, List.of(other), null, LocalTime.NOON, START, null)
                .comesRound())
        .isFalse();
    assertThat(
            new Recurrence(Frequency.WEEKLY, 1, List.of(other), null, LocalTime.NOON, START, START)
                .comesRound())
        .isFalse();
  }

  private static Recurrence daily(LocalTime time) {
    return new Recurrence(Frequency.DAILY, 1, List.of(), null, time, START, null);
  }

  private static Recurrence randomRule(Random random) {
    Frequency frequency = Frequency.values()[random.nextInt(3)];
    List<Weekday> weekdays = new ArrayList<>();
    if (frequency != Frequency.MONTHLY) {
      for (Weekday day : Weekday.values()) {
        if (random.nextInt(4) == 0) {
          weekdays.add(day);
        }
      }
    }
    Integer monthDay =
        frequency != Frequency.MONTHLY || random.nextInt(4) == 0
            ? null
            : random.nextInt(5) == 0
                ? Integer.valueOf(-1)
                : Integer.valueOf(1 + random.nextInt(31));
    LocalDate start = START.plusDays(random.nextInt(1000));
    LocalDate end = random.nextBoolean() ? null : start.plusDays(random.nextInt(900));
    return new Recurrence(
        frequency, 1 + random.nextInt(9), weekdays, monthDay, LocalTime.NOON, start, end);
  }

  private static List<LocalDate> dayByDay(Recurrence rule, LocalDate from, LocalDate until) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
      if (fits(rule, day)) {
        days.add(day);
      }
    }
    return days;
  }

  /** By the definition, with no thought of how to find the next one. */
  private static boolean fits(Recurrence rule, LocalDate day) {
    if (day.isBefore(rule.startsOn()) || isAfter(day, rule.endsOn())) {
      return false;
    }
    LocalDate start = rule.startsOn();
    boolean named =
        rule.weekdays().stream()
            .anyMatch(weekday -> DayOfWeek.of(weekday.ordinal() + 1).equals(day.getDayOfWeek()));
    return switch (rule.frequency()) {
      case DAILY ->
          (day.toEpochDay() - start.toEpochDay()) % rule.interval() == 0
              && (named || rule.weekdays().isEmpty());
      case WEEKLY ->
          (week(day) - week(start)) % rule.interval() == 0
              && (named
                  || (rule.weekdays().isEmpty() && day.getDayOfWeek() == start.getDayOfWeek()));
      case MONTHLY -> {
        int wanted = rule.monthDay() == null ? start.getDayOfMonth() : rule.monthDay();
        int length = day.lengthOfMonth();
        yield (month(day) - month(start)) % rule.interval() == 0
            && day.getDayOfMonth() == (wanted == -1 ? length : Math.min(wanted, length));
      }
    };
  }

  private static boolean isAfter(LocalDate day, @Nullable LocalDate end) {
    return end != null && day.isAfter(end);
  }

  /** The first Monday of 1970 was its fifth day. */
  private static long week(LocalDate day) {
    return ChronoUnit.DAYS.between(LocalDate.of(1970, 1, 5), day) / 7;
  }

  private static long month(LocalDate day) {
    return day.getYear() * 12L + day.getMonthValue();
  }
}
