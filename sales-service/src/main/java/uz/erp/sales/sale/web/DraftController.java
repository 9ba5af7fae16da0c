package uz.erp.sales.sale.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.ActionAnswer;
import uz.erp.platform.web.ActionAnswers;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.sale.draft.CustomerChoice;
import uz.erp.sales.sale.draft.DraftCustomers;
import uz.erp.sales.sale.draft.HoldRequest;
import uz.erp.sales.sale.draft.Parking;
import uz.erp.sales.sale.draft.ResumeRequest;
import uz.erp.sales.sale.list.ParkedSales;

/** Parking pending sales, and whose they are. */
@Tag(name = "sales")
@RestController
@RequestMapping("/api/sales/sales/")
@Allowed({"create_sales", "manage_sales"})
class DraftController {

  private final Parking parking;
  private final ParkedSales parked;
  private final DraftCustomers customers;
  private final ActionAnswers answers;

  DraftController(
      Parking parking, ParkedSales parked, DraftCustomers customers, ActionAnswers answers) {
    this.parking = parking;
    this.parked = parked;
    this.customers = customers;
    this.answers = answers;
  }

  @Operation(
      operationId = "holdSale",
      summary = "Park a pending sale, so that another can be rung up",
      description =
          "The sale stays pending, with held_at set, and changes no more until it is resumed."
              + " 409: sale_empty, sale_held, session_closed, or the sale is no longer pending.")
  @PostMapping("{id}/hold/")
  ActionAnswer<SaleView> hold(
      @PathVariable long id, @Valid @RequestBody(required = false) @Nullable HoldRequest request) {
    return answers.success("sale.held", parking.hold(id, request == null ? null : request.note()));
  }

  @Operation(
      operationId = "resumeSale",
      summary = "Resume a parked sale, at any till of the store",
      description =
          "From then on it belongs to that session and its register. Of two tills at once one gets"
              + " it. 404: no_open_session. 409: sale_not_held, another_sale_pending (the session"
              + " has a pending sale with something in it), session_closed.")
  @PostMapping("{id}/resume/")
  ActionAnswer<SaleView> resume(
      @PathVariable long id,
      @Valid @RequestBody(required = false) @Nullable ResumeRequest request) {
    return answers.success(
        "sale.resumed", parking.resume(id, request == null ? null : request.session()));
  }

  @Operation(
      operationId = "listHeldSales",
      summary = "Parked sales of the whole store",
      description = "Ordering by id, held_at (newest first by default) and total_amount.")
  @GetMapping("held/")
  PageView<SaleView> held(PageQuery page, @RequestParam(required = false) @Nullable Long session) {
    return parked.list(page, session);
  }

  @Operation(
      operationId = "setSaleCustomer",
      summary = "Set the customer of a pending sale, or take it away with null",
      description =
          "400 on customer when the customer was deleted; a merged one is replaced by who took the"
              + " place. 409: sale_held, or the sale is no longer pending.")
  @PostMapping("{id}/customer/")
  ActionAnswer<SaleView> customer(
      @PathVariable long id, @Valid @RequestBody CustomerChoice choice) {
    return answers.success("sale.customer_set", customers.set(id, choice.customer()));
  }
}
