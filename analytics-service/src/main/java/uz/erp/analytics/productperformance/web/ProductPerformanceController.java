package uz.erp.analytics.productperformance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.permission.AllowedToSeeSales;
import uz.erp.analytics.productperformance.ProductPerformance;
import uz.erp.analytics.productperformance.TopProducts;
import uz.erp.analytics.productperformance.TopProductsOrder;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.access.FieldVisibility;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/** Answers {@code /api/analytics/product-performance/}. */
@RestController
@RequestMapping("/api/analytics/product-performance/")
@AllowedToSeeSales
@Tag(name = "Product performance")
class ProductPerformanceController {

  private static final int DEFAULT_DAYS = 30;

  private final ProductPerformance performance;
  private final StoreClock clock;

  ProductPerformanceController(ProductPerformance performance, StoreClock clock) {
    this.performance = performance;
    this.clock = clock;
  }

  @GetMapping("top-products/")
  @Operation(
      operationId = "listTopProducts",
      summary = "Best products of a period",
      description =
          "Without dates the last 30 days, today included; at most 1,098 days. Refunds lower the"
              + " figures of the day they were made on, so a product may be below zero. Ordering by"
              + " `profit` is for who may see it (400).")
  TopProducts topProducts(
      @Parameter(schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "start_date", required = false)
          @Nullable String startDate,
      @Parameter(schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "end_date", required = false)
          @Nullable String endDate,
      @RequestParam(name = "limit", defaultValue = "10") @Min(1) @Max(100) int limit,
      @Parameter(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"revenue", "quantity", "profit"},
                      defaultValue = "revenue"))
          @RequestParam(name = "order_by", required = false)
          @Nullable String orderBy) {
    ReportPeriod period = ReportPeriod.orLastDays(DEFAULT_DAYS, clock.today(), startDate, endDate);
    TopProductsOrder order = TopProductsOrder.named(orderBy);
    if (order == TopProductsOrder.PROFIT && !FieldVisibility.isVisible(CostFigure.class)) {
      throw ProblemException.field("order_by", "validation.one_of", "revenue, quantity");
    }
    return performance.top(period, order, limit);
  }
}
