package uz.erp.analytics.productperformance;

import java.time.LocalDate;
import uz.erp.analytics.period.ReportPeriod;

/**
 * The whole months within a period; what lies before and after them is taken day by day.
 *
 * @param first the first day of the first whole month; the day after the period when there is none
 * @param end the day after the last whole month; the same as {@code first} when there is none
 */
record WholeMonths(LocalDate first, LocalDate end) {

  static WholeMonths of(ReportPeriod period) {
    LocalDate start = period.startDate();
    LocalDate afterwards = period.endDate().plusDays(1);
    LocalDate first = start.getDayOfMonth() == 1 ? start : start.withDayOfMonth(1).plusMonths(1);
    LocalDate end = afterwards.withDayOfMonth(1);
    return first.isBefore(end)
        ? new WholeMonths(first, end)
        : new WholeMonths(afterwards, afterwards);
  }
}
