package uz.erp.analytics.productperformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uz.erp.analytics.period.ReportPeriod;

/**
 * How a period is put together from few rows: from months and single days, or from a month less the
 * days of it that are not meant, whichever are fewer.
 *
 * @param months to be added
 * @param added days to be added
 * @param taken days to be taken off again
 */
record MonthCover(Range months, List<Range> added, List<Range> taken) {

  /**
   * Days or first days of months, both ends included.
   *
   * @param end before the start when there are none
   */
  record Range(LocalDate start, LocalDate end) {

    private long days() {
      return Math.max(0, end.toEpochDay() - start.toEpochDay() + 1);
    }
  }

  /**
   * @param today after which there is hardly any trade yet, so that such days cost nothing
   */
  static MonthCover of(ReportPeriod period, LocalDate today) {
    LocalDate firstMonth = period.startDate().withDayOfMonth(1);
    LocalDate lastMonth = period.endDate().withDayOfMonth(1);
    List<Range> added = new ArrayList<>();
    List<Range> taken = new ArrayList<>();
    LocalDate first = firstMonth;
    LocalDate last = lastMonth;
    if (!isTaken(firstMonth, period, today, added, taken)) {
      first = firstMonth.plusMonths(1);
    }
    if (!lastMonth.equals(firstMonth) && !isTaken(lastMonth, period, today, added, taken)) {
      last = lastMonth.minusMonths(1);
    }
    return new MonthCover(new Range(first, last), List.copyOf(added), List.copyOf(taken));
  }

  /** Whether the whole month is added; else its days of the period are. */
  private static boolean isTaken(
      LocalDate month, ReportPeriod period, LocalDate today, List<Range> added, List<Range> taken) {
    LocalDate monthEnd = month.plusMonths(1).minusDays(1);
    Range meant = new Range(later(month, period.startDate()), earlier(monthEnd, period.endDate()));
    Range before = new Range(month, meant.start().minusDays(1));
    Range after = new Range(meant.end().plusDays(1), monthEnd);
    long unmeant = before.days() + new Range(after.start(), earlier(monthEnd, today)).days();
    if (unmeant >= meant.days()) {
      added.add(meant);
      return false;
    }
    // days to come are taken off as well: should there be trade, it is in the month
    if (before.days() > 0) {
      taken.add(before);
    }
    if (after.days() > 0) {
      taken.add(after);
    }
    return true;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
