package uz.erp.analytics.dashboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.dailysales.Breakdown;
import uz.erp.analytics.dailysales.DailyReport;
import uz.erp.analytics.figure.Change;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.productperformance.TopProducts;

/** What an owner wants to see first. */
public record Dashboard(
    @Schema(description = "When these figures were read.") Instant asOf,
    @Schema(description = "All of today so far, with refunds, average and customers.")
        DailyReport today,
    @Schema(description = "The hours of today that are over, beside the same hours before.")
        Comparison comparison,
    @Schema(description = "Today and the six days before, oldest first; zeros without trade.")
        List<Point> lastDays,
    @Schema(description = "At most five, by revenue of today.")
        List<TopProducts.Product> topProducts,
    @Schema(description = "How today was paid; greatest turnover first.")
        List<Breakdown.Method> byMethod,
    @Schema(description = "Figures of other parts, by their names.") Map<String, Object> tiles) {

  /** Like beside like: of each day the same hours, by the store's clock. */
  @Schema(name = "DashboardComparison")
  public record Comparison(
      @Schema(
              description =
                  "The current hour, from 0 to 23; the hours before it are compared. At 0 there are"
                      + " none and all sums are zero.",
              example = "14")
          int untilHour,
      Hours today,
      Earlier yesterday,
      Earlier sameWeekdayLastWeek) {}

  /** Sums of the hours that are over. */
  @Schema(name = "DashboardHours")
  public record Hours(MoneySum totalSales, long totalSalesCount) {}

  /** The same hours of an earlier day. */
  @Schema(name = "DashboardEarlierHours")
  public record Earlier(
      LocalDate date,
      MoneySum totalSales,
      long totalSalesCount,
      @Schema(
              description =
                  "Per cent by which today's total_sales differ; null where the earlier are not"
                      + " above zero.")
          @Nullable Change change) {}

  /** A day of the sparkline. */
  @Schema(name = "DashboardPoint")
  public record Point(LocalDate date, MoneySum totalSales, long totalSalesCount) {}
}
