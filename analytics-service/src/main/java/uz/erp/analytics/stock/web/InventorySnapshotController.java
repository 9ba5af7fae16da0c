package uz.erp.analytics.stock.web;

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
import uz.erp.analytics.permission.AllowedToSeeStock;
import uz.erp.analytics.stock.StockAlerts;
import uz.erp.analytics.stock.StockDay;
import uz.erp.analytics.stock.StockReports;
import uz.erp.analytics.stock.StockSnapshot;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Answers {@code /api/analytics/inventory-snapshots/}. */
@RestController
@RequestMapping("/api/analytics/inventory-snapshots/")
@AllowedToSeeStock
@Tag(name = "Inventory snapshots")
class InventorySnapshotController {

  private static final String MAX_ALERTS = "1000";

  private final StockReports reports;
  private final StoreClock clock;

  InventorySnapshotController(StockReports reports, StoreClock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  @GetMapping("latest/")
  @Operation(
      operationId = "listLatestStock",
      summary = "Stock of all products, now or at the end of a past day",
      description =
          "`search` finds by name and SKU. A day without a movement keeps the figures of the day"
              + " before; a product without any movement has zeros. Deleted products are left out"
              + " from the day of their deletion on. Ordering: name (default), sku, id,"
              + " quantity_on_hand, available_quantity, stock_value, days_of_stock, changed_on.")
  PageView<StockSnapshot> latest(
      @Parameter(
              description = "A past day in the store's time zone; today when absent.",
              schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "date", required = false)
          @Nullable String date,
      PageQuery page) {
    return reports.latest(StockDay.read(date, clock.today()), page);
  }

  @GetMapping("low-stock-alerts/")
  @Operation(
      operationId = "listLowStock",
      summary = "Active products at or below their minimum",
      description =
          "Products with a min_stock above zero of which no more than that is available; those that"
              + " are out of stock are among them. What runs out first comes first.")
  StockAlerts low(
      @RequestParam(name = "limit", defaultValue = MAX_ALERTS) @Min(1) @Max(StockReports.MAX_ALERTS)
          int limit) {
    return reports.low(limit);
  }

  @GetMapping("out-of-stock/")
  @Operation(
      operationId = "listOutOfStock",
      summary = "Active products of which nothing is available",
      description =
          "available_quantity is zero or less: nothing is on hand, or all of it is reserved."
              + " Products without a min_stock are among them.")
  StockAlerts out(
      @RequestParam(name = "limit", defaultValue = MAX_ALERTS) @Min(1) @Max(StockReports.MAX_ALERTS)
          int limit) {
    return reports.out(limit);
  }
}
