package uz.erp.sales.refund.web;

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
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.query.DateRange;
import uz.erp.sales.refund.RefundQueries;
import uz.erp.sales.refund.RefundView;

/** Refunds of all sales to look at. */
@Tag(name = "refunds")
@RestController
@RequestMapping("/api/sales/refunds/")
@Allowed({"create_sales", "manage_sales", "view_all"})
class RefundListController {

  private final RefundQueries refunds;

  RefundListController(RefundQueries refunds) {
    this.refunds = refunds;
  }

  @Operation(
      operationId = "listRefunds",
      summary = "Refunds of all sales",
      description =
          "A cashier sees those paid in their own sessions or of sales of their own sessions. search is a"
              + " whole receipt number; ordering is id, created_at (default, newest first) or"
              + " total_amount.")
  @GetMapping
  PageView<RefundView> list(
      PageQuery page,
      @Parameter(description = "sale id") @RequestParam(required = false) @Nullable Long sale,
      @Parameter(description = "id of the session whose drawer paid")
          @RequestParam(required = false)
          @Nullable Long session,
      @Parameter(description = "register id") @RequestParam(required = false)
          @Nullable Long register,
      @Parameter(description = "first business date")
          @RequestParam(name = "date_from", required = false)
          @Nullable LocalDate dateFrom,
      @Parameter(description = "last business date")
          @RequestParam(name = "date_to", required = false)
          @Nullable LocalDate dateTo) {
    return refunds.list(
        page, new RefundQueries.Filter(sale, session, register, new DateRange(dateFrom, dateTo)));
  }

  @Operation(operationId = "getRefund", summary = "One refund")
  @GetMapping("{id}/")
  RefundView get(@PathVariable long id) {
    return refunds.get(id);
  }
}
