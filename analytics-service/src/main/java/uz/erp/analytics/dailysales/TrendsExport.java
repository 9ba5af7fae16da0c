package uz.erp.analytics.dailysales;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.analytics.export.ExportedReport;
import uz.erp.analytics.export.PlainReport;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.permission.AllowedToSeeSales;
import uz.erp.platform.time.StoreClock;

/** The curve of the last days, a row for each. */
@Configuration(proxyBeanMethods = false)
class TrendsExport {

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

  @Bean
  ExportedReport trendsTable(TrendReports trends, StoreClock clock) {
    return new PlainReport(
        "trends",
        AllowedToSeeSales.PERMISSIONS,
        COLUMNS,
        parameters -> {
          Integer days = parameters.number("days", 1, ReportPeriod.MAX_DAYS);
          ReportPeriod period =
              ReportPeriod.endingOn(clock.today(), days == null ? DEFAULT_DAYS : days);
          return rows -> trends.over(period).days().forEach(day -> add(rows, day));
        });
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
