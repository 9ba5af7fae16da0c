package uz.erp.sales.refund.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.ActionAnswer;
import uz.erp.platform.web.ActionAnswers;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.refund.RefundRequest;
import uz.erp.sales.refund.RefundView;
import uz.erp.sales.refund.RefundedSale;
import uz.erp.sales.refund.Refunds;

/** Refunds of completed sales. */
@Tag(name = "sales")
@RestController
@RequestMapping("/api/sales/sales/{id}/")
class RefundController {

  private final Refunds refunds;
  private final ActionAnswers answers;

  RefundController(Refunds refunds, ActionAnswers answers) {
    this.refunds = refunds;
    this.answers = answers;
  }

  @Operation(
      operationId = "refundSale",
      summary = "Refund all that is left of a sale, or some of its lines",
      description =
          "The money goes back by the methods it came: cash first and then the others in the order"
              + " they were made, or as payments say; points to the"
              + " points, credit off the debt. Cash comes out of the drawer of the caller's own open"
              + " session. An employee who manages sales and has none pays from the sale's own"
              + " session while it is open, else from the one that session names; with none of these"
              + " a refund without cash needs no session: session and register are null, and it"
              + " counts in the reports of its day and in no drawer. Parts are worth their"
              + " shares of the lines and of the cash rounding, the last takes the remainder."
              + " A caller without manage_sales sends an override_token. 400:"
              + " refund_payments_do_not_match (with total). 403: override_required,"
              + " override_invalid. 404: session_not_found."
              + " 409: session_required (cash without any of these sessions, or the caller does not"
              + " manage sales and has none), session_ended, session_closed, refund_exceeds_sold,"
              + " refund_exceeds_paid (with available), refund_too_late (with until),"
              + " refund_of_closed_session, refund_client_uuid_taken, sale_already_refunded,"
              + " or the sale is not completed.")
  @PostMapping("refund/")
  @Allowed({"create_sales", "manage_sales"})
  ActionAnswer<RefundedSale> refund(
      @PathVariable long id,
      @Valid @RequestBody(required = false) @Nullable RefundRequest request) {
    return answers.success("sale.refunded", refunds.refund(id, request));
  }

  @Operation(operationId = "listRefundsOfSale", summary = "Refunds of a sale")
  @GetMapping("refunds/")
  @Allowed({"create_sales", "manage_sales", "view_all"})
  PageView<RefundView> list(@PathVariable long id, PageQuery page) {
    return refunds.list(id, page);
  }
}
