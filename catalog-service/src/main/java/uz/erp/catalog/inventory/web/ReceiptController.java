package uz.erp.catalog.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import uz.erp.catalog.inventory.GoodsReceipts;
import uz.erp.catalog.inventory.ReceiptCancellation;
import uz.erp.catalog.inventory.ReceiptFilter;
import uz.erp.catalog.inventory.ReceiptQueries;
import uz.erp.catalog.inventory.ReceiptView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Receipts of goods over HTTP. */
@RestController
@RequestMapping("/api/products/inventory/receipts/")
@Tag(name = "inventory")
@Allowed({"manage_inventory", "manage_products"})
class ReceiptController {

  private final GoodsReceipts receipts;
  private final ReceiptCancellation cancellation;
  private final ReceiptQueries queries;

  ReceiptController(
      GoodsReceipts receipts, ReceiptCancellation cancellation, ReceiptQueries queries) {
    this.receipts = receipts;
    this.cancellation = cancellation;
    this.queries = queries;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "receiveGoods",
      summary = "Take goods in",
      description =
          "Raises stock by each line and moves the product's cost price to the weighted average of "
              + "what was on hand and what came in. A `batch` is opened by its first receipt and "
              + "keeps its own cost; its `expires_on` must be the same each time (400). When goods "
              + "left since `received_at`, a `revaluation` entry corrects their cost.")
  ReceiptView receive(@Valid @RequestBody ReceiptForm form) {
    return receipts.receive(form.toDetails(), CurrentActor.get());
  }

  @GetMapping
  @Operation(
      operationId = "listReceipts",
      summary = "List receipts of goods",
      description =
          "Searches number and supplier. Orders by `received_at`, `created_at`, `number`, "
              + "`total_cost` or `id`; the newest first by default.")
  PageView<ReceiptView> list(
      @Parameter(description = "only receipts that name this product")
          @RequestParam(required = false)
          @Nullable Long product,
      PageQuery page) {
    return queries.list(new ReceiptFilter(product), page);
  }

  @GetMapping("{id}/")
  @Operation(operationId = "getReceipt", summary = "Get a receipt of goods")
  ReceiptView get(@PathVariable long id) {
    return queries.get(id);
  }

  @PostMapping("{id}/cancel/")
  @Operation(
      operationId = "cancelReceipt",
      summary = "Take a receipt of goods back",
      description =
          "Enters the opposite of each line. 409 `receipt_cancelled` the second time, 409 "
              + "`insufficient_stock`, `insufficient_batch` or `batch_required` when its goods are "
              + "gone or promised.")
  ReceiptView cancel(@PathVariable long id) {
    return cancellation.cancel(id, CurrentActor.get());
  }
}
