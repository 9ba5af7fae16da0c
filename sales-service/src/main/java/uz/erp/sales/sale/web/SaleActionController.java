package uz.erp.sales.sale.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
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
import uz.erp.sales.sale.AddItem;
import uz.erp.sales.sale.CancelRequest;
import uz.erp.sales.sale.CheckoutRequest;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.sale.ScanItem;
import uz.erp.sales.sale.Till;
import uz.erp.sales.sale.UpdateItem;

/** What a till does with a sale. */
@Tag(name = "sales")
@RestController
@RequestMapping("/api/sales/sales/")
@Allowed({"create_sales", "manage_sales"})
class SaleActionController {

  private final Till till;
  private final ActionAnswers answers;

  SaleActionController(Till till, ActionAnswers answers) {
    this.till = till;
    this.answers = answers;
  }

  @Operation(summary = "Scan a product: starts a sale or adds to the session's current one")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @PostMapping("scan-item/")
  ActionAnswer<SaleView> scan(@Valid @RequestBody ScanItem scan) {
    return answers.success("sale.item_added", till.scanItem(scan));
  }

  @Operation(summary = "Add a product to a pending sale")
  @PostMapping("{id}/add-item/")
  ActionAnswer<SaleView> add(@PathVariable long id, @Valid @RequestBody AddItem item) {
    return answers.success("sale.item_added", till.addItem(id, item));
  }

  @Operation(summary = "Set the quantity of a line")
  @PostMapping("{id}/update-item/")
  ActionAnswer<SaleView> update(@PathVariable long id, @Valid @RequestBody UpdateItem update) {
    return answers.success("sale.item_updated", till.updateItem(id, update));
  }

  @Operation(summary = "Take a line out of a pending sale; the id in the body or as ?item_id=")
  @DeleteMapping("{id}/remove-item/")
  ActionAnswer<SaleView> remove(
      @PathVariable long id,
      @RequestParam(name = "item_id", required = false) @Nullable Long itemId,
      @Valid @RequestBody(required = false) @Nullable RemoveItem body) {
    Long asked = itemId != null ? itemId : body == null ? null : body.itemId();
    if (asked == null) {
      throw ProblemException.field("item_id", "validation.required");
    }
    return answers.success("sale.item_removed", till.removeItem(id, asked));
  }

  @Operation(
      summary = "Pay and complete a sale, with one payment or several",
      description =
          "The amounts add up to the total. Where the store rounds cash, what cash pays is rounded"
              + " half up to the step: the cash amounts may add up to the exact or to the rounded"
              + " figure, and a received_amount equal to amount means it was paid exactly. The"
              + " difference is rounding_amount and contained in total_amount. points and credit"
              + " need a customer on the sale. 400: payments_required, payments_do_not_match,"
              + " customer missing, due_date in the past. 409: not_enough_points and"
              + " credit_limit_exceeded (both with available), sale_held, sale_empty,"
              + " session_closed, client_uuid_taken, or the sale is no longer pending.")
  @PostMapping("{id}/checkout/")
  ActionAnswer<SaleView> checkout(
      @PathVariable long id, @Valid @RequestBody CheckoutRequest request) {
    return answers.success("sale.completed", till.checkout(id, request));
  }

  @Operation(
      summary = "Throw a pending sale away, a parked one too",
      description =
          "A cashier those of the own sessions, who manages sales any. It gets no number and"
              + " leaves no gap.")
  @PostMapping("{id}/cancel/")
  ActionAnswer<SaleView> cancel(
      @PathVariable long id,
      @Valid @RequestBody(required = false) @Nullable CancelRequest request) {
    return answers.success(
        "sale.cancelled", till.cancel(id, request == null ? null : request.reason()));
  }

  /** Which line to take out. */
  record RemoveItem(@Positive @Nullable Long itemId) {}
}
