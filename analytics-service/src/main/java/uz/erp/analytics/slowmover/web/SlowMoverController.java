package uz.erp.analytics.slowmover.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.permission.AllowedToSeeStock;
import uz.erp.analytics.slowmover.SlowMover;
import uz.erp.analytics.slowmover.SlowMovers;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Answers {@code /api/analytics/product-performance/slow-movers/}, for the stockkeeper too. */
@RestController
@RequestMapping("/api/analytics/product-performance/")
@AllowedToSeeStock
@Tag(name = "Product performance")
class SlowMoverController {

  private static final String DEFAULT_WINDOW = "30";

  private final SlowMovers slowMovers;

  SlowMoverController(SlowMovers slowMovers) {
    this.slowMovers = slowMovers;
  }

  @GetMapping("slow-movers/")
  @Operation(
      operationId = "listSlowMovers",
      summary = "Products in stock that hardly sell",
      description =
          "On hand, first received at least 60 days ago, and either nothing sold in the window, net"
              + " of refunds, or more than 180 days of stock at the pace of the last 30 days."
              + " `search` finds by name and SKU. The most money tied up first; ordering:"
              + " tied_up_cost, quantity_on_hand, last_sold_on, days_of_stock, first_received_on,"
              + " name.")
  PageView<SlowMover> list(
      @Parameter(description = "The window: so many days up to and including today.")
          @RequestParam(name = "days", defaultValue = DEFAULT_WINDOW)
          @Min(1)
          @Max(ReportPeriod.MAX_DAYS)
          int days,
      @Parameter(description = "Entries on a page, instead of page_size.")
          @RequestParam(name = "limit", required = false)
          @Min(1)
          @Max(PageQuery.MAX_SIZE)
          @Nullable Integer limit,
      PageQuery page) {
    return slowMovers.list(
        days,
        limit == null ? page : new PageQuery(page.page(), limit, page.search(), page.ordering()));
  }
}
