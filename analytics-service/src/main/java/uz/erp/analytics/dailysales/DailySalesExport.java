package uz.erp.analytics.dailysales;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.erp.analytics.export.ExportParameters;
import uz.erp.analytics.export.ExportedReport;
import uz.erp.analytics.period.DateParameters;
import uz.erp.analytics.permission.AllowedToSeeSales;
import uz.erp.platform.measure.Percent;

/** All days with trade between two dates, oldest first. */
@Component
class DailySalesExport implements ExportedReport {

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

  private final Days days;

  DailySalesExport(Days days) {
    this.days = days;
  }

  @Override
  public String name() {
    return "daily-sales";
  }

  @Override
  public Set<String> permissions() {
    return AllowedToSeeSales.PERMISSIONS;
  }

  @Override
  public Table table(ExportParameters parameters, Locale language) {
    DateParameters dates =
        DateParameters.filter(parameters.text("start_date"), parameters.text("end_date"));
    return new Table() {
      @Override
      public List<String> columns() {
        return COLUMNS;
      }

      @Override
      public void rows(Rows rows) {
        days.each(dates, day -> add(rows, day.report()));
      }
    };
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
        share(day.costCoverage()),
        day.rounding().amount());
  }

  private static Object share(@Nullable Percent share) {
    return share == null ? "" : share.amount();
  }
}
