package uz.erp.analytics.productperformance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.CostCoverage;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.measure.Percent;

/** The best products of a period, best first. */
public record TopProducts(ReportPeriod period, List<Product> topProducts) {

  /** What one product brought; refunds made in the period are taken off. */
  @Schema(name = "TopProduct")
  public record Product(
      long productId,
      String productName,
      @Schema(description = "The SKU.", example = "IPHONE-14-PRO") @Nullable String productCode,
      @Schema(description = "Sold less refunded.") MoneySum totalRevenue,
      QuantitySum totalQuantity,
      @CostFigure
          @Schema(description = "total_revenue less the cost of the goods, as far as known.")
          MoneySum totalProfit,
      @CostFigure @Schema(description = CostCoverage.DESCRIPTION) @Nullable Percent costCoverage,
      @Schema(description = "Receipts with the product, refunded or not.") long salesCount) {}
}
