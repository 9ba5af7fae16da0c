package uz.erp.sales.debt.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.ActionAnswer;
import uz.erp.platform.web.ActionAnswers;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.debt.DebtPaymentRequest;
import uz.erp.sales.debt.DebtPaymentView;
import uz.erp.sales.debt.DebtPayments;
import uz.erp.sales.debt.DebtQueries;
import uz.erp.sales.debt.ReverseDebtPayment;

/** What customers pay at the tills of what they owe. */
@Tag(name = "debt-payments")
@RestController
@RequestMapping("/api/sales/debt-payments/")
class DebtPaymentController {

  private final DebtPayments payments;
  private final DebtQueries queries;
  private final ActionAnswers answers;

  DebtPaymentController(DebtPayments payments, DebtQueries queries, ActionAnswers answers) {
    this.payments = payments;
    this.queries = queries;
    this.answers = answers;
  }

  @Operation(
      operationId = "takeDebtPayment",
      summary = "Take money from a customer for what they owe",
      description =
          "At any till with an open session; the size of the debt is not checked. The same"
              + " client_uuid gives the same payment for ever, 409 debt_client_uuid_taken when"
              + " something else is asked with it. 404 session_not_found; 403 not_your_session; 409"
              + " session_ended, session_closed; 400 when the customer was deleted or less was"
              + " received than is paid.")
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({"create_sales", "manage_sales"})
  ActionAnswer<DebtPaymentView> take(@Valid @RequestBody DebtPaymentRequest request) {
    return answers.success("debt.paid", payments.take(request));
  }

  @Operation(
      operationId = "reverseDebtPayment",
      summary = "Give a debt payment back",
      description =
          "The whole of it, once, by the method it came; cash leaves the drawer of an open session."
              + " 404 debt_payment_not_found; 409 debt_payment_already_reversed, session_required.")
  @PostMapping("{id}/reverse/")
  @Allowed("manage_sales")
  ActionAnswer<DebtPaymentView> reverse(
      @PathVariable long id,
      @Valid @RequestBody(required = false) @Nullable ReverseDebtPayment request) {
    return answers.success("debt.reversed", payments.reverse(id, request));
  }

  @Operation(
      operationId = "listDebtPayments",
      summary = "Debt payments: a cashier's own sessions', or with manage_sales all",
      description = "Newest first; ordering by id, received_at, amount, else 400.")
  @GetMapping
  @Allowed({"create_sales", "manage_sales", "view_all"})
  PageView<DebtPaymentView> list(
      PageQuery page,
      @RequestParam(required = false) @Nullable Long session,
      @Parameter(description = "The customer's number.") @RequestParam(required = false)
          @Nullable Long customer) {
    return queries.list(page, session, customer);
  }

  @Operation(
      operationId = "getDebtPayment",
      summary = "One debt payment",
      description = "404 debt_payment_not_found.")
  @GetMapping("{id}/")
  @Allowed({"create_sales", "manage_sales", "view_all"})
  DebtPaymentView get(@PathVariable long id) {
    return queries.get(id);
  }
}
