package uz.erp.analytics.dailysales;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.analytics.export.ExportedReport;
import uz.erp.analytics.export.PlainReport;
import uz.erp.analytics.period.DateParameters;
import uz.erp.analytics.permission.AllowedToSeeSales;

/** All days with trade between two dates, oldest first. */
@Configuration(proxyBeanMethods = false)
class DailySalesExport {

  private static final List<String> COLUMNS =
      List.of(
          "date",
          "total_sales",
          "total_sales_count",
          "avg_sale_amount",
          "total_discount",
          "total_tax",
          "total_items_sold",
          "unique_customers",
          "gross_sales",
          "refunds_total",
          "refunds_count",
          "total_cost",
          "total_profit",
          "cost_coverage",
          "rounding");

  @Bean
  ExportedReport dailySalesTable(DailySalesTotals totals) {
    return new PlainReport(
        "daily-sales",
        AllowedToSeeSales.PERMISSIONS,
        COLUMNS,
        parameters -> {
          DateParameters dates =
              DateParameters.filter(parameters.text("start_date"), parameters.text("end_date"));
          return rows -> totals.each(dates, day -> add(rows, day.report()));
        });
  }

  private static void add(ExportedReport.Rows rows, DailyReport day) {
    rows.add(
        day.date().toString(),
        day.totalSales().amount(),
        day.totalSalesCount(),
        day.avgSaleAmount().amount(),
        day.totalDiscount().amount(),
        day.totalTax().amount(),
        day.totalItemsSold().amount(),
        day.uniqueCustomers(),
        day.grossSales().amount(),
        day.refundsTotal().amount(),
        day.refundsCount(),
        day.totalCost().amount(),
        day.totalProfit().amount(),
        day.costCoverage() == null ? "" : day.costCoverage().amount(),
        day.rounding().amount());
  }
}
