package uz.erp.customer.purchase.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.customer.purchase.HistoryFilter;
import uz.erp.customer.purchase.PurchaseHistory;
import uz.erp.customer.purchase.PurchaseQueries;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.web.PageQuery;

/** What a customer bought. */
@RestController
@RequestMapping("/api/customers/customers/{id}/purchase-history/")
@Tag(name = "Purchase history")
class PurchaseHistoryController {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final PurchaseQueries purchases;

  PurchaseHistoryController(PurchaseQueries purchases) {
    this.purchases = purchases;
  }

  @GetMapping
  @Allowed({"view_all", "view_customers"})
  @Operation(
      operationId = "getPurchaseHistory",
      summary = "What a customer bought, with lines and refunds",
      description =
          "The newest first; a sale is there a moment after it is paid. search finds by receipt"
              + " number and product. Ordering: completed_at, total. The summary is over all"
              + " pages.")
  PurchaseHistory history(
      @PathVariable("id") long id,
      @Parameter(description = "first business day")
          @RequestParam(name = "start_date", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate start,
      @Parameter(description = "last business day")
          @RequestParam(name = "end_date", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate end,
      PageQuery page) {
    FieldErrors errors = new FieldErrors();
    requireDate(errors, "start_date", start);
    requireDate(errors, "end_date", end);
    if (errors.isEmpty() && start != null && end != null && start.isAfter(end)) {
      errors.add("start_date", "validation.start_after_end");
    }
    errors.throwIfAny();
    return purchases.history(id, new HistoryFilter(start, end), page);
  }

  /** A column holds no other years. */
  private static void requireDate(FieldErrors errors, String field, @Nullable LocalDate date) {
    if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
      errors.add(field, "validation.wrong_type");
    }
  }
}
