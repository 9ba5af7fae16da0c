package uz.erp.customer.debt.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.customer.debt.DebtEntry;
import uz.erp.customer.debt.DebtList;
import uz.erp.customer.debt.DebtNotebook;
import uz.erp.customer.debt.DebtView;
import uz.erp.customer.debt.Debts;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** What customers owe. */
@RestController
@RequestMapping("/api/customers/")
@Tag(name = "Debts")
class DebtController {

  private final Debts debts;
  private final DebtNotebook notebook;

  DebtController(Debts debts, DebtNotebook notebook) {
    this.debts = debts;
    this.notebook = notebook;
  }

  @GetMapping("debts/")
  @Allowed({"view_all", "view_customers"})
  @Operation(
      operationId = "listDebts",
      summary = "Who owes what and when it is due",
      description =
          "search finds by name or phone. Ordering: due_date, open, overdue, name. The totals are"
              + " over all pages.")
  DebtList list(
      @Parameter(description = "only those who are late, or only those who are not")
          @RequestParam(required = false)
          @Nullable Boolean overdue,
      @Parameter(description = "only what is due before this day")
          @RequestParam(name = "due_before", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate dueBefore,
      PageQuery page) {
    return debts.list(overdue, DueDates.checked("due_before", dueBefore), page);
  }

  @GetMapping("customers/{id}/debt/")
  @Allowed({"view_all", "view_customers"})
  @Operation(
      operationId = "getDebt",
      summary = "What a customer owes, and what is left of each sale on credit",
      description = "Payments settle what is due first.")
  DebtView get(@PathVariable("id") long id) {
    return notebook.get(id);
  }

  @GetMapping("customers/{id}/debt/entries/")
  @Allowed({"view_all", "view_customers"})
  @Operation(
      operationId = "listDebtEntries",
      summary = "How a customer's debt came about",
      description = "The newest entry first. Ordering: id, occurred_at, amount.")
  PageView<DebtEntry> entries(@PathVariable("id") long id, PageQuery page) {
    return notebook.entries(id, page);
  }

  @PostMapping("customers/{id}/debt/adjust/")
  @Allowed("manage_customers")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "adjustDebt",
      summary = "Correct what a customer owes",
      description =
          "A positive amount is a new charge, due on `due_date` or today; a negative one settles"
              + " what is due first. 409 `more_than_owed`.")
  DebtEntry adjust(@PathVariable("id") long id, @Valid @RequestBody DebtAdjustmentForm form) {
    return notebook.adjust(id, form.movement(), form.due(), form.why());
  }

  @PostMapping("customers/{id}/debt/write-off/")
  @Allowed("manage_customers")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "writeOffDebt",
      summary = "Give up what will not be paid any more",
      description = "All that is owed when no amount is named. 409 `more_than_owed`.")
  DebtEntry writeOff(@PathVariable("id") long id, @Valid @RequestBody WriteOffForm form) {
    return notebook.writeOff(id, form.amount(), form.why());
  }
}
