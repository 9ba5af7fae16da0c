package uz.erp.sales.sale.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.ActionAnswer;
import uz.erp.platform.web.ActionAnswers;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.sale.checkout.Checkout;
import uz.erp.sales.sale.checkout.CheckoutRequest;
import uz.erp.sales.sale.draft.AddItem;
import uz.erp.sales.sale.draft.CancelRequest;
import uz.erp.sales.sale.draft.DiscountRequest;
import uz.erp.sales.sale.draft.ScanItem;
import uz.erp.sales.sale.draft.Till;
import uz.erp.sales.sale.draft.UpdateItem;

/** What a till does with a sale. */
@Tag(name = "sales")
@RestController
@RequestMapping("/api/sales/sales/")
@Allowed({"create_sales", "manage_sales"})
class SaleActionController {

  private final Till till;
  private final Checkout checkout;
  private final ActionAnswers answers;

  SaleActionController(Till till, Checkout checkout, ActionAnswers answers) {
    this.till = till;
    this.checkout = checkout;
    this.answers = answers;
  }

  @Operation(
      operationId = "scanItem",
      summary = "Scan a product: starts a sale or adds to the session's current one",
      description =
          "By product id or barcode: the product's, a packaging's, or a label of the scales. Exactly"
              + " one line, or why not: 404 product_not_found, batch_not_found; 409"
              + " product_inactive, barcode_ambiguous, batch_expired, line_uuid_taken,"
              + " session_closed; 400 weight_label_invalid; 503 when an unknown product cannot be"
              + " asked for.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @PostMapping("scan-item/")
  ActionAnswer<SaleView> scan(@Valid @RequestBody ScanItem scan) {
    return answers.success("sale.item_added", till.scanItem(scan));
  }

  @Operation(
      operationId = "addItem",
      summary = "Add a product to a pending sale",
      description = "As scan-item, to the sale named; 409 when it is not pending any more.")
  @PostMapping("{id}/add-item/")
  ActionAnswer<SaleView> add(@PathVariable long id, @Valid @RequestBody AddItem item) {
    return answers.success("sale.item_added", till.addItem(id, item));
  }

  @Operation(
      operationId = "updateItem",
      summary = "Set the quantity, price or discount of a line",
      description =
          "A price or discount beyond the limit of cashiers is 403 override_required with"
              + " limit_percent, and so is any price or a lower quantity where the store wants it;"
              + " a manager's override_token lifts that once (403"
              + " override_invalid when it does not cover this).")
  @PostMapping("{id}/update-item/")
  ActionAnswer<SaleView> update(@PathVariable long id, @Valid @RequestBody UpdateItem update) {
    return answers.success("sale.item_updated", till.updateItem(id, update));
  }

  @Operation(
      operationId = "discountSale",
      summary = "Give a discount on a line or the whole sale, or take it away",
      description =
          "In percent or as an amount; 0 takes it away. A discount on the sale is split over its"
              + " lines and split again when they change. Beyond the limit of cashiers it is 403"
              + " override_required with limit_percent, unless an override_token covers it (403"
              + " override_invalid when it does not).")
  @PostMapping("{id}/discount/")
  ActionAnswer<SaleView> discount(
      @PathVariable long id, @Valid @RequestBody DiscountRequest request) {
    return answers.success("sale.discounted", till.discount(id, request));
  }

  @Operation(
      operationId = "removeItem",
      summary = "Take a line out of a pending sale; the id in the body or as ?item_id=",
      description =
          "403 override_required where the store does not let cashiers, or when a fixed discount"
              + " would then be more than a cashier may give.")
  @DeleteMapping("{id}/remove-item/")
  ActionAnswer<SaleView> remove(
      @PathVariable long id,
      @RequestParam(name = "item_id", required = false) @Nullable Long itemId,
      @Valid @RequestBody(required = false) @Nullable RemoveItem body) {
    Long asked = itemId != null ? itemId : body == null ? null : body.itemId();
    if (asked == null) {
      throw ProblemException.field("item_id", "validation.required");
    }
    return answers.success(
        "sale.item_removed",
        till.removeItem(id, asked, body == null ? null : body.overrideToken()));
  }

  @Operation(
      operationId = "checkoutSale",
      summary = "Pay and complete a sale, with one payment or several",
      description =
          "The amounts add up to the total. Where the store rounds cash, what cash pays is rounded"
              + " half up to the step: the cash amounts may add up to the exact or to the rounded"
              + " figure, and a received_amount equal to amount means it was paid exactly. The"
              + " difference is rounding_amount and contained in total_amount. points and credit"
              + " need a customer on the sale. 400: payments_required, payments_do_not_match,"
              + " customer missing, due_date in the past. 409: not_enough_points and"
              + " credit_limit_exceeded (both with available), sale_held, sale_empty,"
              + " session_closed, client_uuid_taken, client_number_taken (another sale of the register"
              + " has the number), or the sale is no longer pending. The same client_uuid with the same"
              + " payments and client_number again: the first answer, however late.")
  @PostMapping("{id}/checkout/")
  ActionAnswer<SaleView> checkout(
      @PathVariable long id, @Valid @RequestBody CheckoutRequest request) {
    return answers.success("sale.completed", checkout.checkout(id, request));
  }

  @Operation(
      operationId = "cancelSale",
      summary = "Throw a pending sale away, a parked one too",
      description =
          "A cashier those of their own sessions, a caller with manage_sales any. It gets no number and"
              + " leaves no gap.")
  @PostMapping("{id}/cancel/")
  ActionAnswer<SaleView> cancel(
      @PathVariable long id,
      @Valid @RequestBody(required = false) @Nullable CancelRequest request) {
    return answers.success(
        "sale.cancelled", till.cancel(id, request == null ? null : request.reason()));
  }

  /** Which line to take out. */
  record RemoveItem(
      @Positive @Nullable Long itemId, @Size(max = 100) @Nullable String overrideToken) {}
}
