package uz.erp.sales.sale.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.sale.SaleQueries;
import uz.erp.sales.sale.SaleStatus;
import uz.erp.sales.sale.SaleView;

/** Sales to look at. */
@Tag(name = "sales")
@RestController
@RequestMapping("/api/sales/sales/")
@Allowed({"create_sales", "manage_sales", "view_all"})
class SaleController {

  private final SaleQueries sales;

  SaleController(SaleQueries sales) {
    this.sales = sales;
  }

  @Operation(summary = "Sales; search goes by receipt number, customer name and phone")
  @GetMapping
  PageView<SaleView> list(
      PageQuery page,
      @RequestParam(required = false) @Nullable SaleStatus status,
      @RequestParam(required = false) @Nullable Long session) {
    return sales.list(page, status, session);
  }

  @Operation(summary = "Sales of the store's day")
  @GetMapping("today/")
  PageView<SaleView> today(
      PageQuery page,
      @RequestParam(required = false) @Nullable SaleStatus status,
      @RequestParam(required = false) @Nullable Long session) {
    return sales.listToday(page, status, session);
  }

  @Operation(summary = "The pending sale of a session, the caller's open one when none is named")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @GetMapping("current/")
  SaleView current(@RequestParam(required = false) @Nullable Long session) {
    return sales.getCurrent(session);
  }

  @Operation(summary = "One sale")
  @GetMapping("{id}/")
  ResponseEntity<SaleView> get(@PathVariable long id) {
    SaleView sale = sales.get(id);
    return ResponseEntity.ok().eTag(EntityTags.of(sale.version())).body(sale);
  }
}
