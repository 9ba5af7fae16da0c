package uz.erp.analytics.dailysales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.CostCoverage;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.measure.Percent;

/** The figures of one business day; what was refunded on that day is taken off. */
@Schema(description = "Figures of one business day in the store's time zone.")
public record DailyReport(
    @Schema(
            description = "The date as a number, so it survives a rebuild of the figures.",
            example = "20250117")
        long id,
    LocalDate date,
    @Schema(description = "Sales of the day less the refunds made on it.") MoneySum totalSales,
    @Schema(description = "Completed sales of the day, refunded or not.") long totalSalesCount,
    @Schema(description = "total_sales ÷ total_sales_count, half up; 0.00 without sales.")
        MoneySum avgSaleAmount,
    @Schema(description = "Discounts given less those taken back by refunds.")
        MoneySum totalDiscount,
    @Schema(description = "Tax contained in total_sales.") MoneySum totalTax,
    @Schema(description = "Quantity sold less quantity given back.") QuantitySum totalItemsSold,
    @Schema(description = "Different known customers who bought on the day.") long uniqueCustomers,
    @Schema(description = "Sales of the day before refunds.") MoneySum grossSales,
    @Schema(description = "Refunds made on the day, whenever the goods were sold.")
        MoneySum refundsTotal,
    long refundsCount,
    @CostFigure
        @Schema(description = "What the goods in total_sales cost the store, as far as known.")
        MoneySum totalCost,
    @CostFigure
        @Schema(
            description =
                "total_sales less total_cost: goods without a known cost are profit in full, see"
                    + " cost_coverage.")
        MoneySum totalProfit,
    @CostFigure @Schema(description = CostCoverage.DESCRIPTION) @Nullable Percent costCoverage,
    @Schema(description = "What rounding for cash added to total_sales; may be negative.")
        MoneySum rounding) {

  static DailyReport of(LocalDate date, TradeFigures figures) {
    Turnover net = figures.net();
    return new DailyReport(
        date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth(),
        date,
        net.total(),
        figures.salesCount(),
        figures.averageSale(),
        net.discount(),
        net.tax(),
        net.quantity(),
        figures.customersCount(),
        figures.sold().total(),
        figures.refunded().total(),
        figures.refundsCount(),
        net.cost(),
        net.profit(),
        figures.costCoverage(),
        net.rounding());
  }
}
