package uz.erp.analytics.dailysales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.analytics.dailysales.DailyReport;
import uz.erp.analytics.dailysales.DailySales;
import uz.erp.analytics.dailysales.PeriodReport;
import uz.erp.analytics.period.DateParameters;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.permission.AllowedToSeeSales;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Answers {@code /api/analytics/daily-sales/}. */
@RestController
@RequestMapping("/api/analytics/daily-sales/")
@AllowedToSeeSales
@Tag(name = "Daily sales")
class DailySalesController {

  private final DailySales dailySales;
  private final StoreClock clock;

  DailySalesController(DailySales dailySales, StoreClock clock) {
    this.dailySales = dailySales;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      operationId = "listDailySales",
      summary = "Days with trade",
      description =
          "Newest first. Ordering: date, total_sales, total_sales_count, unique_customers.")
  PageView<DailyReport> list(
      @Parameter(schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "start_date", required = false)
          @Nullable String startDate,
      @Parameter(schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "end_date", required = false)
          @Nullable String endDate,
      PageQuery page) {
    return dailySales.list(DateParameters.filter(startDate, endDate), page);
  }

  @GetMapping("today/")
  @Operation(
      operationId = "getDailySalesOfToday",
      summary = "Today in the store's time zone",
      description = "Zeros when nothing has been sold yet.")
  DailyReport today() {
    return dailySales.onDay(clock.today());
  }

  @GetMapping("period/")
  @Operation(
      operationId = "getDailySalesOfPeriod",
      summary = "A period with its days",
      description = "At most 366 days, both ends included. Days without trade are left out.")
  PeriodReport period(
      @Parameter(required = true, schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "start_date", required = false)
          @Nullable String startDate,
      @Parameter(required = true, schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "end_date", required = false)
          @Nullable String endDate) {
    return dailySales.over(ReportPeriod.required(startDate, endDate));
  }
}
