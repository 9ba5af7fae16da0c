package uz.erp.analytics.dailysales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.analytics.dailysales.BreakdownBy;
import uz.erp.analytics.dailysales.Breakdowns;
import uz.erp.analytics.dailysales.DailyReport;
import uz.erp.analytics.dailysales.DailySales;
import uz.erp.analytics.dailysales.DayReport;
import uz.erp.analytics.dailysales.PeriodBreakdown;
import uz.erp.analytics.dailysales.PeriodReport;
import uz.erp.analytics.dailysales.TrendReports;
import uz.erp.analytics.dailysales.Trends;
import uz.erp.analytics.period.DateParameters;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.permission.AllowedToSeeSales;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
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
  private final TrendReports trends;
  private final Breakdowns breakdowns;
  private final StoreClock clock;

  DailySalesController(
      DailySales dailySales, TrendReports trends, Breakdowns breakdowns, StoreClock clock) {
    this.dailySales = dailySales;
    this.trends = trends;
    this.breakdowns = breakdowns;
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
      description = "At most 1,098 days, both ends included. Days without trade are left out.")
  PeriodReport period(
      @Parameter(required = true, schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "start_date", required = false)
          @Nullable String startDate,
      @Parameter(required = true, schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "end_date", required = false)
          @Nullable String endDate) {
    return dailySales.over(ReportPeriod.required(startDate, endDate));
  }

  @GetMapping("trends/")
  @Operation(
      operationId = "getSalesTrends",
      summary = "The last days one by one",
      description =
          "Ends today. Days without trade are there with zeros; beside them the sums of as many days"
              + " before, and by how many per cent they differ.")
  Trends trends(
      @Parameter(description = "How many days, today included.")
          @RequestParam(name = "days", defaultValue = "30")
          @Min(1)
          @Max(ReportPeriod.MAX_DAYS)
          int days) {
    return trends.over(ReportPeriod.endingOn(clock.today(), days));
  }

  @GetMapping("breakdown/")
  @Operation(
      operationId = "getSalesBreakdown",
      summary = "A period by hour, payment method, cashier or register",
      description =
          "At most 1,098 days, both ends included. Refunds count in the hour, by the method, for the"
              + " employee and at the register where they were made. What came without one of these,"
              + " as imported sales do, is a part of its own, so that the parts add up to the totals.")
  PeriodBreakdown breakdown(
      @Parameter(
              required = true,
              description = "What trade is broken down by.",
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"hour", "method", "cashier", "register"}))
          @RequestParam(name = "by", required = false)
          @Nullable String by,
      @Parameter(required = true, schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "start_date", required = false)
          @Nullable String startDate,
      @Parameter(required = true, schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "end_date", required = false)
          @Nullable String endDate,
      Locale language) {
    BreakdownBy part = BreakdownBy.named(by);
    return breakdowns.over(ReportPeriod.required(startDate, endDate), part, language);
  }

  @GetMapping("{date}/")
  @Operation(
      operationId = "getDailySalesOfDay",
      summary = "A day and its parts",
      description =
          "By hour, payment method, cashier and register; each list adds up to the day. Zeros for a"
              + " day without trade; a day that is still to come is not there.")
  DayReport day(
      @Parameter(
              description = "The day in the store's time zone.",
              schema = @Schema(type = "string", format = "date"))
          @PathVariable("date")
          String date,
      Locale language) {
    LocalDate day = DateParameters.day(date);
    if (day.isAfter(clock.today())) {
      return breakdowns
          .find(day, language)
          .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
    return breakdowns.onDay(day, language);
  }
}
