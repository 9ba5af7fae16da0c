package uz.erp.analytics.dailysales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;
import uz.erp.analytics.period.ReportPeriod;

/** A period, its totals and its days with trade, oldest first. */
public record PeriodReport(
    ReportPeriod period,
    Totals totals,
    @Schema(description = "Days with at least one sale or refund, oldest first.")
        List<DailyReport> dailyReports) {

  /** The sums of the days; refunds are taken off. */
  @Schema(name = "PeriodTotals")
  public record Totals(
      MoneySum totalSales,
      @Schema(description = "Completed sales of the period, refunded or not.") long totalCount,
      @Schema(description = "total_sales ÷ total_count, half up; 0.00 without sales.")
          MoneySum avgSale,
      MoneySum totalDiscount,
      MoneySum totalTax,
      QuantitySum totalItemsSold,
      MoneySum grossSales,
      MoneySum refundsTotal,
      long refundsCount,
      MoneySum totalCost,
      MoneySum totalProfit) {

    static Totals of(TradeFigures figures) {
      return new Totals(
          figures.netSales(),
          figures.salesCount(),
          figures.averageSale(),
          figures.netDiscount(),
          figures.netTax(),
          figures.netQuantity(),
          figures.soldTotal(),
          figures.refundTotal(),
          figures.refundsCount(),
          figures.netCost(),
          figures.profit());
    }
  }
}
