package uz.erp.analytics.dailysales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.CostCoverage;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.measure.Percent;

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
      @CostFigure MoneySum totalCost,
      @CostFigure @Schema(description = "total_sales less total_cost, as far as that is known.")
          MoneySum totalProfit,
      @CostFigure @Schema(description = CostCoverage.DESCRIPTION) @Nullable Percent costCoverage,
      @Schema(description = "What rounding for cash added to total_sales.") MoneySum rounding) {

    static Totals of(TradeFigures figures) {
      Turnover net = figures.net();
      return new Totals(
          net.total(),
          figures.salesCount(),
          figures.averageSale(),
          net.discount(),
          net.tax(),
          net.quantity(),
          figures.sold().total(),
          figures.refunded().total(),
          figures.refundsCount(),
          net.cost(),
          net.profit(),
          figures.costCoverage(),
          net.rounding());
    }
  }
}
