package uz.erp.sales.past.web;

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
import uz.erp.sales.past.PastSaleFilter;
import uz.erp.sales.past.PastSaleQueries;
import uz.erp.sales.past.PastSaleView;

/** Past sales to look at. */
@RestController
@RequestMapping("/api/sales/past-sales/")
@Tag(name = "past sales")
@Allowed({"manage_sales", "view_all"})
class PastSaleController {

  private final PastSaleQueries sales;

  PastSaleController(PastSaleQueries sales) {
    this.sales = sales;
  }

  @GetMapping
  @Operation(
      operationId = "listPastSales",
      summary = "Past sales; search goes by receipt, customer name and phone",
      description = "Orders by `sold_at`, `id` or `total_amount`; the latest first by default.")
  PageView<PastSaleView> list(
      PageQuery page,
      @Parameter(description = "of this import only")
          @RequestParam(name = "import", required = false)
          @Nullable Long importId,
      @Parameter(description = "what this customer bought") @RequestParam(required = false)
          @Nullable Long customer,
      @Parameter(description = "first day") @RequestParam(name = "date_from", required = false)
          @Nullable LocalDate from,
      @Parameter(description = "last day") @RequestParam(name = "date_to", required = false)
          @Nullable LocalDate to) {
    return sales.list(page, new PastSaleFilter(importId, customer, from, to));
  }

  @GetMapping("{id}/")
  @Operation(operationId = "getPastSale", summary = "One past sale")
  PastSaleView get(@PathVariable long id) {
    return sales.get(id);
  }
}
