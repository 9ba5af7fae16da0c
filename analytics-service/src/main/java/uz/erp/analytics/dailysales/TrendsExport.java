package uz.erp.analytics.dailysales;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import uz.erp.analytics.export.ExportParameters;
import uz.erp.analytics.export.ExportedReport;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.permission.AllowedToSeeSales;
import uz.erp.platform.time.StoreClock;

/** The curve of the last days, a row for each. */
@Component
class TrendsExport implements ExportedReport {

  private static final int DEFAULT_DAYS = 30;

  private static final List<String> COLUMNS =
      List.of(
          "date",
          "total_sales",
          "total_sales_count",
          "avg_sale_amount",
          "total_profit",
          "refunds_total",
          "moving_average");

  private final TrendReports trends;
  private final StoreClock clock;

  TrendsExport(TrendReports trends, StoreClock clock) {
    this.trends = trends;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "trends";
  }

  @Override
  public Set<String> permissions() {
    return AllowedToSeeSales.PERMISSIONS;
  }

  @Override
  public Table table(ExportParameters parameters, Locale language) {
    Integer days = parameters.number("days", 1, ReportPeriod.MAX_DAYS);
    ReportPeriod period = ReportPeriod.endingOn(clock.today(), days == null ? DEFAULT_DAYS : days);
    return new Table() {
      @Override
      public List<String> columns() {
        return COLUMNS;
      }

      @Override
      public void rows(Rows rows) {
        trends.over(period).days().forEach(day -> add(rows, day));
      }
    };
  }

  private static void add(ExportedReport.Rows rows, Trends.Point day) {
    rows.add(
        day.date().toString(),
        day.totalSales().amount(),
        day.totalSalesCount(),
        day.avgSaleAmount().amount(),
        day.totalProfit().amount(),
        day.refundsTotal().amount(),
        day.movingAverage().amount());
  }
}
