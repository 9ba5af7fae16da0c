package uz.erp.analytics.dailysales;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.dailysales.Parts.Part;
import uz.erp.analytics.period.ReportPeriod;

/** Breaks trade down; from one snapshot, so that the parts always add up to the whole. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Breakdowns {

  private final DailySales dailySales;
  private final Parts parts;
  private final PartLabels labels;

  Breakdowns(DailySales dailySales, Parts parts, PartLabels labels) {
    this.dailySales = dailySales;
    this.parts = parts;
    this.labels = labels;
  }

  /** A day with trade and its parts. */
  public Optional<DayReport> find(LocalDate day, Locale language) {
    return dailySales.find(day).map(figures -> breakDown(figures, language));
  }

  /** A day and its parts; zeros and no parts without trade. */
  public DayReport onDay(LocalDate day, Locale language) {
    return breakDown(dailySales.onDay(day), language);
  }

  /** How a day was paid. */
  public List<Breakdown.Method> methods(LocalDate day, Locale language) {
    return methods(ReportPeriod.endingOn(day, 1), language);
  }

  /** What was sold on a day before an hour of the store's clock. */
  public HoursOfDay hoursBefore(LocalDate day, int hour) {
    return HoursOfDay.before(hour, parts.over(ReportPeriod.endingOn(day, 1), BreakdownBy.HOUR));
  }

  public PeriodBreakdown over(ReportPeriod period, BreakdownBy by, Locale language) {
    return new PeriodBreakdown(
        period,
        by.code(),
        dailySales.over(period).totals(),
        by == BreakdownBy.HOUR ? hours(period, language) : null,
        by == BreakdownBy.METHOD ? methods(period, language) : null,
        by == BreakdownBy.CASHIER ? cashiers(period, language) : null,
        by == BreakdownBy.REGISTER ? registers(period, language) : null);
  }

  private DayReport breakDown(DailyReport figures, Locale language) {
    ReportPeriod day = ReportPeriod.endingOn(figures.date(), 1);
    return new DayReport(
        figures,
        hours(day, language),
        methods(day, language),
        cashiers(day, language),
        registers(day, language));
  }

  private List<Breakdown.Hour> hours(ReportPeriod period, Locale language) {
    return list(period, BreakdownBy.HOUR, language, labels::hour);
  }

  private List<Breakdown.Method> methods(ReportPeriod period, Locale language) {
    return list(period, BreakdownBy.METHOD, language, labels::method);
  }

  private List<Breakdown.Cashier> cashiers(ReportPeriod period, Locale language) {
    return list(period, BreakdownBy.CASHIER, language, labels::cashier);
  }

  private List<Breakdown.Register> registers(ReportPeriod period, Locale language) {
    return list(period, BreakdownBy.REGISTER, language, labels::register);
  }

  private <T> List<T> list(
      ReportPeriod period, BreakdownBy by, Locale language, BiFunction<Part, Locale, T> label) {
    return parts.over(period, by).stream().map(part -> label.apply(part, language)).toList();
  }
}
