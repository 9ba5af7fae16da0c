package uz.erp.analytics.dailysales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.dailysales.DailySalesTotals.Day;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.period.ReportPeriod;

/** Draws the curve of the last days; one reading of the days' sums, whatever was sold. */
@Service
@Transactional(readOnly = true)
public class TrendReports {

  private static final int WINDOW = 7;

  private final DailySalesTotals totals;

  TrendReports(DailySalesTotals totals) {
    this.totals = totals;
  }

  /** The period day by day, days without trade included. */
  public Trends over(ReportPeriod period) {
    ReportPeriod before = period.preceding();
    LocalDate first = period.startDate().minusDays(WINDOW - 1L);
    LocalDate start = before.startDate().isBefore(first) ? before.startDate() : first;
    return of(period, before, totals.between(start, period.endDate()));
  }

  static Trends of(ReportPeriod period, ReportPeriod before, List<Day> traded) {
    Map<LocalDate, TradeFigures> figures =
        traded.stream().collect(Collectors.toMap(Day::date, Day::figures));
    PeriodReport.Totals totals = totals(period, figures);
    PeriodReport.Totals preceding = totals(before, figures);
    List<Trends.Point> points = new ArrayList<>();
    period.eachDay().forEach(day -> points.add(point(day, figures)));
    return new Trends(
        period,
        totals,
        new Trends.Preceding(before, preceding, Trends.Changes.of(preceding, totals)),
        points);
  }

  private static PeriodReport.Totals totals(
      ReportPeriod period, Map<LocalDate, TradeFigures> figures) {
    return PeriodReport.Totals.of(
        period
            .eachDay()
            .map(day -> figures.getOrDefault(day, TradeFigures.NONE))
            .reduce(TradeFigures.NONE, TradeFigures::plus));
  }

  private static Trends.Point point(LocalDate day, Map<LocalDate, TradeFigures> figures) {
    DailyReport report = DailyReport.of(day, figures.getOrDefault(day, TradeFigures.NONE));
    MoneySum window = MoneySum.ZERO;
    for (int back = 0; back < WINDOW; back++) {
      window =
          window.plus(figures.getOrDefault(day.minusDays(back), TradeFigures.NONE).net().total());
    }
    return new Trends.Point(
        day,
        report.totalSales(),
        report.totalSalesCount(),
        report.avgSaleAmount(),
        report.totalProfit(),
        report.refundsTotal(),
        window.per(WINDOW));
  }
}
