package uz.erp.analytics.rfm.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.permission.AllowedToSeeSales;
import uz.erp.analytics.rfm.CustomerProfile;
import uz.erp.analytics.rfm.CustomerProfiles;
import uz.erp.analytics.rfm.ScoredCustomer;
import uz.erp.analytics.rfm.ScoredCustomers;
import uz.erp.analytics.rfm.Segment;
import uz.erp.analytics.rfm.SegmentReport;
import uz.erp.analytics.rfm.Segments;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Answers {@code /api/analytics/customer-analytics/}. */
@RestController
@RequestMapping("/api/analytics/customer-analytics/")
@AllowedToSeeSales
@Tag(name = "Customer analytics")
class CustomerAnalyticsController {

  private static final String PERIOD =
      " Without dates the last 30 days, today included; `days` makes it another number of days, up"
          + " to 1,098.";

  private static final String DAYS = "30";

  private final Segments segments;
  private final ScoredCustomers customers;
  private final CustomerProfiles profiles;
  private final StoreClock clock;

  CustomerAnalyticsController(
      Segments segments, ScoredCustomers customers, CustomerProfiles profiles, StoreClock clock) {
    this.segments = segments;
    this.customers = customers;
    this.profiles = profiles;
    this.clock = clock;
  }

  @GetMapping("segments/")
  @Operation(
      operationId = "listSegments",
      summary = "Customers by recency, frequency and money",
      description =
          "All ten segments, zeros included. Every customer with a receipt in the period is in"
              + " exactly one. A score is 1 + floor(5 × customers strictly below ÷ customers), so"
              + " equal customers score alike; recency counts from the last receipt, frequency the"
              + " receipts, money what was spent less what was refunded in the period, also when"
              + " that is zero or less. With FM = (F + M + 1) div 2 the segment follows from R and"
              + " FM. Receipts without a customer are left out; those of customers that were joined"
              + " count for the one that stays."
              + PERIOD)
  SegmentReport segments(
      @Parameter(schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "start_date", required = false)
          @Nullable String startDate,
      @Parameter(schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "end_date", required = false)
          @Nullable String endDate,
      @Parameter(description = "How long the period is without start_date.")
          @RequestParam(name = "days", defaultValue = DAYS)
          @Min(1)
          @Max(ReportPeriod.MAX_DAYS)
          int days) {
    return segments.over(period(days, startDate, endDate));
  }

  @GetMapping("at-risk/")
  @Operation(
      operationId = "listCustomersAtRisk",
      summary = "Customers who may leave",
      description =
          "Those of At Risk, Can't Lose Them, Hibernating and Lost, or of one of these. `search`"
              + " finds by name and phone. The most money first; ordering: monetary, frequency,"
              + " recency_days, last_purchase_on, customer_name, customer_id."
              + PERIOD)
  PageView<ScoredCustomer> atRisk(
      @Parameter(
              description = "Only this segment.",
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"At Risk", "Can't Lose Them", "Hibernating", "Lost"}))
          @RequestParam(name = "segment", required = false)
          @Nullable String segment,
      @Parameter(schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "start_date", required = false)
          @Nullable String startDate,
      @Parameter(schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "end_date", required = false)
          @Nullable String endDate,
      @Parameter(description = "How long the period is without start_date.")
          @RequestParam(name = "days", defaultValue = DAYS)
          @Min(1)
          @Max(ReportPeriod.MAX_DAYS)
          int days,
      PageQuery page) {
    return customers.list(period(days, startDate, endDate), atRiskOnes(segment), page);
  }

  @GetMapping("customers/{id}/")
  @Operation(
      operationId = "getCustomerAnalytics",
      summary = "What one customer is to the store",
      description =
          "Its scores in the period and its figures of all time. The number of a customer that was"
              + " joined with another one answers with the one that stays."
              + PERIOD)
  CustomerProfile customer(
      @PathVariable("id") long id,
      @Parameter(schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "start_date", required = false)
          @Nullable String startDate,
      @Parameter(schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "end_date", required = false)
          @Nullable String endDate,
      @Parameter(description = "How long the period is without start_date.")
          @RequestParam(name = "days", defaultValue = DAYS)
          @Min(1)
          @Max(ReportPeriod.MAX_DAYS)
          int days) {
    return profiles.get(id, period(days, startDate, endDate));
  }

  private ReportPeriod period(int days, @Nullable String startDate, @Nullable String endDate) {
    return ReportPeriod.orLastDays(days, clock.today(), startDate, endDate);
  }

  private static List<Segment> atRiskOnes(@Nullable String label) {
    if (label == null || label.isBlank()) {
      return Segment.AT_RISK_ONES;
    }
    return Segment.find(label)
        .filter(Segment.AT_RISK_ONES::contains)
        .map(List::of)
        .orElseThrow(
            () ->
                ProblemException.field(
                    "segment",
                    "validation.one_of",
                    Segment.AT_RISK_ONES.stream()
                        .map(Segment::label)
                        .collect(Collectors.joining(", "))));
  }
}
