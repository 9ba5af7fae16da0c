package uz.erp.sales.sale.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.measure.Money;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.query.DateRange;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.SaleStatus;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.sale.list.SaleFilter;
import uz.erp.sales.sale.list.SaleQueries;

/** Sales to look at. */
@Tag(name = "sales")
@RestController
@RequestMapping("/api/sales/sales/")
@Allowed({"create_sales", "manage_sales", "view_all"})
class SaleController {

  private static final String ABOUT =
      "A cashier sees the sales of the own sessions. search is the store's number of the sale, the"
          + " beginning or the end of its receipt number (six digits or CHECK- and four digits at"
          + " least), a piece of the customer's name, or of the phone in any spelling. ordering is"
          + " created_at (default, newest first), id, number, completed_at or total_amount; a sale"
          + " without number counts as the least, and one not completed has the time"
          + " it was cancelled or begun at. count is exact.";

  private final SaleQueries sales;

  SaleController(SaleQueries sales) {
    this.sales = sales;
  }

  @Operation(operationId = "listSales", summary = "Sales", description = ABOUT)
  @GetMapping
  PageView<SaleView> list(
      PageQuery page,
      @RequestParam(required = false) @Nullable SaleStatus status,
      @RequestParam(required = false) @Nullable Long session,
      @Parameter(description = "register id") @RequestParam(required = false)
          @Nullable Long register,
      @Parameter(description = "id of the employee who completed it, or began it")
          @RequestParam(required = false)
          @Nullable Long cashier,
      @Parameter(description = "customer id") @RequestParam(required = false)
          @Nullable Long customer,
      @Parameter(description = "at least a part was paid by it")
          @RequestParam(name = "payment_method", required = false)
          @Nullable PaymentMethod paymentMethod,
      @Parameter(description = "first business date; drafts and cancelled sales have none")
          @RequestParam(name = "date_from", required = false)
          @Nullable LocalDate dateFrom,
      @Parameter(description = "last business date")
          @RequestParam(name = "date_to", required = false)
          @Nullable LocalDate dateTo,
      @Parameter(description = "least total") @RequestParam(name = "min_total", required = false)
          @Nullable Money minTotal,
      @Parameter(description = "largest total") @RequestParam(name = "max_total", required = false)
          @Nullable Money maxTotal) {
    return sales.list(
        page,
        new SaleFilter(
            status,
            session,
            register,
            cashier,
            customer,
            paymentMethod,
            new DateRange(dateFrom, dateTo),
            minTotal,
            maxTotal));
  }

  @Operation(
      operationId = "listSalesOfToday",
      summary = "Sales of the store's day",
      description = "Completed today, or begun today and not completed. " + ABOUT)
  @GetMapping("today/")
  PageView<SaleView> today(
      PageQuery page,
      @RequestParam(required = false) @Nullable SaleStatus status,
      @RequestParam(required = false) @Nullable Long session,
      @Parameter(description = "register id") @RequestParam(required = false)
          @Nullable Long register,
      @Parameter(description = "id of the employee who completed it, or began it")
          @RequestParam(required = false)
          @Nullable Long cashier,
      @Parameter(description = "customer id") @RequestParam(required = false)
          @Nullable Long customer,
      @Parameter(description = "at least a part was paid by it")
          @RequestParam(name = "payment_method", required = false)
          @Nullable PaymentMethod paymentMethod,
      @Parameter(description = "least total") @RequestParam(name = "min_total", required = false)
          @Nullable Money minTotal,
      @Parameter(description = "largest total") @RequestParam(name = "max_total", required = false)
          @Nullable Money maxTotal) {
    return sales.listToday(
        page,
        new SaleFilter(
            status,
            session,
            register,
            cashier,
            customer,
            paymentMethod,
            DateRange.ANY,
            minTotal,
            maxTotal));
  }

  @Operation(
      operationId = "getCurrentSale",
      summary = "The pending sale of a session, the caller's open one when none is named")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @GetMapping("current/")
  SaleView current(@RequestParam(required = false) @Nullable Long session) {
    return sales.getCurrent(session);
  }

  @Operation(operationId = "getSale", summary = "One sale")
  @GetMapping("{id}/")
  ResponseEntity<SaleView> get(@PathVariable long id) {
    SaleView sale = sales.get(id);
    return ResponseEntity.ok().eTag(EntityTags.of(sale.version())).body(sale);
  }
}
