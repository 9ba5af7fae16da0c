package uz.erp.analytics.dailysales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.Change;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.platform.access.CostFigure;

/** The last days one by one, beside the days before them. */
public record Trends(
    ReportPeriod period,
    PeriodReport.Totals totals,
    @Schema(description = "As many days right before the period.") Preceding previous,
    @Schema(description = "One for each day of the period, oldest first; zeros without trade.")
        List<Point> days) {

  /** The days before and what has changed since. */
  @Schema(name = "PrecedingPeriod")
  public record Preceding(ReportPeriod period, PeriodReport.Totals totals, Changes change) {}

  /** Per cent by which the period differs; null where there was nothing before. */
  @Schema(
      name = "TrendChanges",
      description = "Per cent, half up; null where the earlier figure is not above zero.")
  public record Changes(
      @Nullable Change totalSales,
      @Nullable Change totalCount,
      @Nullable Change avgSale,
      @CostFigure @Nullable Change totalProfit) {

    static Changes of(PeriodReport.Totals before, PeriodReport.Totals now) {
      return new Changes(
          Change.of(before.totalSales(), now.totalSales()),
          Change.of(before.totalCount(), now.totalCount()),
          Change.of(before.avgSale(), now.avgSale()),
          Change.of(before.totalProfit(), now.totalProfit()));
    }
  }

  /** A day of the curve. */
  @Schema(name = "TrendPoint")
  public record Point(
      LocalDate date,
      MoneySum totalSales,
      long totalSalesCount,
      MoneySum avgSaleAmount,
      @CostFigure MoneySum totalProfit,
      MoneySum refundsTotal,
      @Schema(
              description =
                  "Mean of total_sales of this day and the six before it, also those before the"
                      + " period; half up.")
          MoneySum movingAverage) {}
}
