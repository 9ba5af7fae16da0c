package uz.erp.sales.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.report.ZReportBook;
import uz.erp.sales.report.ZReportSummary;
import uz.erp.sales.report.ZReportView;

/** Frozen reports. */
@Tag(name = "z-reports")
@RestController
@RequestMapping("/api/sales/z-reports/")
@Allowed({"create_sales", "manage_sales", "view_all"})
class ZReportController {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private final ZReportBook reports;

  ZReportController(ZReportBook reports) {
    this.reports = reports;
  }

  @Operation(
      operationId = "listZReports",
      summary = "Z reports: a cashier's own, or with manage_sales all",
      description =
          "By their last revision, newest first; ordering by id, closed_at, z_number. 400 on a bad"
              + " date or ordering.")
  @GetMapping
  PageView<ZReportSummary> list(
      PageQuery page,
      @RequestParam(required = false) @Nullable Long register,
      @Parameter(description = "The first day of closing, in the store's time zone.")
          @RequestParam(name = "date_from", required = false)
          @Nullable LocalDate from,
      @Parameter(description = "The last day of closing, inclusive.")
          @RequestParam(name = "date_to", required = false)
          @Nullable LocalDate to) {
    FieldErrors errors = new FieldErrors();
    checkYear("date_from", from, errors);
    checkYear("date_to", to, errors);
    errors.throwIfAny();
    return reports.list(page, register, from, to);
  }

  /** A date alone would also have years that no column can hold. */
  private static void checkYear(String field, @Nullable LocalDate day, FieldErrors errors) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      errors.add(field, "validation.invalid");
    }
  }

  @Operation(
      operationId = "getZReport",
      summary = "One Z report with all its revisions",
      description = "Its id is the session's. 404 z_report_not_found.")
  @GetMapping("{id}/")
  ZReportView get(@PathVariable long id) {
    return reports.get(id);
  }
}
