package uz.erp.analytics.productperformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.productperformance.MonthCover.Range;

class MonthCoverTest {

  private static final LocalDate TODAY = LocalDate.parse("2025-06-10");

  @Test
  void aYearIsTwelveMonths() {
    MonthCover cover = cover("2024-01-01", "2024-12-31");

    assertThat(cover.months()).isEqualTo(range("2024-01-01", "2024-12-01"));
    assertThat(cover.added()).isEmpty();
    assertThat(cover.taken()).isEmpty();
  }

  @Test
  void theCurrentMonthUntilTodayIsOneMonth() {
    MonthCover cover = cover("2025-05-12", "2025-06-10");

    assertThat(cover.months()).isEqualTo(range("2025-05-01", "2025-06-01"));
    assertThat(cover.taken())
        .containsExactly(range("2025-05-01", "2025-05-11"), range("2025-06-11", "2025-06-30"));
    assertThat(cover.added()).isEmpty();
  }

  @Test
  void fewDaysAreTakenOneByOne() {
    MonthCover cover = cover("2025-03-30", "2025-04-02");

    assertThat(cover.months().start()).isAfter(cover.months().end());
    assertThat(cover.added())
        .containsExactly(range("2025-03-30", "2025-03-31"), range("2025-04-01", "2025-04-02"));
    assertThat(cover.taken()).isEmpty();
  }

  @Test
  void everyPeriodCountsEachOfItsDaysOnceAndNoOther() {
    Random random = new Random(20261122);
    for (int i = 0; i < 3_000; i++) {
      LocalDate start = LocalDate.parse("2023-01-01").plusDays(random.nextInt(1_000));
      LocalDate end = start.plusDays(random.nextInt(random.nextBoolean() ? 366 : 40));
      MonthCover cover = cover(start.toString(), end.toString());

      Map<LocalDate, Integer> counted = new HashMap<>();
      LocalDate month = cover.months().start();
      while (!month.isAfter(cover.months().end())) {
        assertThat(month.getDayOfMonth()).isEqualTo(1);
        count(counted, new Range(month, month.plusMonths(1).minusDays(1)), 1);
        month = month.plusMonths(1);
      }
      cover.added().forEach(days -> count(counted, days, 1));
      cover.taken().forEach(days -> count(counted, days, -1));
      counted.values().removeIf(times -> times == 0);

      Map<LocalDate, Integer> wanted = new HashMap<>();
      count(wanted, new Range(start, end), 1);
      assertThat(counted).as("%s to %s", start, end).isEqualTo(wanted);
      assertThat(past(cover.added()) + past(cover.taken()))
          .as("days read for %s to %s", start, end)
          .isLessThanOrEqualTo(31);
    }
  }

  private static long past(List<Range> ranges) {
    return ranges.stream()
        .flatMap(range -> range.start().datesUntil(range.end().plusDays(1)))
        .filter(day -> !day.isAfter(TODAY))
        .count();
  }

  private static void count(Map<LocalDate, Integer> days, Range range, int times) {
    range
        .start()
        .datesUntil(range.end().plusDays(1))
        .forEach(day -> days.merge(day, times, Integer::sum));
  }

  private static MonthCover cover(String start, String end) {
    return MonthCover.of(ReportPeriod.required(start, end), TODAY);
  }

  private static Range range(String start, String end) {
    return new Range(LocalDate.parse(start), LocalDate.parse(end));
  }
}
