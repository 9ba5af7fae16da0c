package uz.erp.analytics.dailysales;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.dailysales.DailySalesTotals.Day;
import uz.erp.analytics.period.DateParameters;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads the figures of days and periods. */
@Service
@Transactional(readOnly = true)
public class DailySales {

  private final DailySalesTotals totals;

  DailySales(DailySalesTotals totals) {
    this.totals = totals;
  }

  /** The figures of one day; zeros when nothing was sold. */
  public DailyReport onDay(LocalDate day) {
    return find(day).orElseGet(() -> DailyReport.of(day, TradeFigures.NONE));
  }

  /** The figures of a day with trade. */
  public Optional<DailyReport> find(LocalDate day) {
    return totals.find(day).map(figures -> DailyReport.of(day, figures));
  }

  /** The figures of each of these days; zeros where nothing was sold. */
  public Map<LocalDate, DailyReport> onDays(Set<LocalDate> dates) {
    Map<LocalDate, DailyReport> reports = new HashMap<>();
    dates.forEach(day -> reports.put(day, DailyReport.of(day, TradeFigures.NONE)));
    totals.of(dates).forEach(day -> reports.put(day.date(), day.report()));
    return reports;
  }

  /**
   * Lets nothing be entered on a day with trade until the caller's transaction ends: each entry
   * takes the day's row first, so all sums of the day are of one state until then.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(LocalDate day) {
    totals.hold(day);
  }

  /** The days with trade between the dates, newest first unless asked otherwise. */
  public PageView<DailyReport> list(DateParameters dates, PageQuery page) {
    return page.view(
        totals.page(dates, page).stream().map(Day::report).toList(), totals.count(dates));
  }

  /** The period's totals and its days with trade, both from one reading of the days. */
  public PeriodReport over(ReportPeriod period) {
    List<Day> traded = totals.between(period.startDate(), period.endDate());
    TradeFigures totals =
        traded.stream().map(Day::figures).reduce(TradeFigures.NONE, TradeFigures::plus);
    return new PeriodReport(
        period, PeriodReport.Totals.of(totals), traded.stream().map(Day::report).toList());
  }
}
