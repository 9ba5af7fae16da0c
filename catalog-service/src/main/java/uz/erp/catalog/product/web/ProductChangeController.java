package uz.erp.catalog.product.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.catalog.product.ProductChange;
import uz.erp.catalog.product.ProductChanges;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.access.FieldVisibility;
import uz.erp.platform.problem.FieldErrors;

/** Lets tills keep a copy of the products by asking for what changed. */
@RestController
@RequestMapping("/api/products/")
@Tag(name = "products")
class ProductChangeController {

  private static final String DEFAULT_LIMIT = "500";
  private static final int MAX_LIMIT = 1000;

  private final ProductChanges changes;

  ProductChangeController(ProductChanges changes) {
    this.changes = changes;
  }

  @GetMapping("products/changes/")
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "listProductChanges",
      summary = "List products that changed since a version",
      description =
          "Begin with `after_version=0` and go on with the `version` of each answer; at once while "
              + "`has_more`. Each product appears once, with its latest state, in the order in which "
              + "changes were committed; a deleted one as `{id, deleted: true}`. Prices, barcodes, "
              + "packagings, a receipt that moves the cost and the name of the category count as "
              + "changes; stock does not. With `If-None-Match` the answer is 304 while nothing "
              + "changed. 400 on `after_version` when the store has not come so far: begin with 0. Who is "
              + "shown `cost_price` from now on begins with 0 to learn those of unchanged products. "
              + "`products/?after_version=` answers the same.")
  ResponseEntity<ProductChange.Page> list(
      @Parameter(description = "0 for all products")
          @RequestParam(name = "after_version", defaultValue = "0")
          long afterVersion,
      @Parameter(description = "1 to 1000") @RequestParam(defaultValue = DEFAULT_LIMIT) int limit) {
    FieldErrors errors = new FieldErrors();
    if (afterVersion < 0) {
      errors.add("after_version", "validation.positive_or_zero");
    }
    if (limit < 1) {
      errors.add("limit", "validation.min", 1);
    }
    if (limit > MAX_LIMIT) {
      errors.add("limit", "validation.max", MAX_LIMIT);
    }
    errors.throwIfAny();
    ProductChange.Page page = changes.after(afterVersion, limit);
    // a change moves its product to the end, so the last version distinguishes two answers
    // and a caller who may see costs from now on does not get 304
    String costs = FieldVisibility.isVisible(CostFigure.class) ? "" : "-no-costs";
    return ResponseEntity.ok()
        .eTag("\"%d-%s%s\"".formatted(page.version(), page.hasMore(), costs))
        .body(page);
  }

  @GetMapping(path = "products/", params = "after_version")
  @Allowed({"view_all", "view_products"})
  @Operation(
      hidden = true,
      operationId = "listProductChangesByListPath",
      summary = "Alias of /api/products/products/changes/")
  ResponseEntity<ProductChange.Page> listByListPath(
      @RequestParam(name = "after_version") long afterVersion,
      @RequestParam(defaultValue = DEFAULT_LIMIT) int limit) {
    return list(afterVersion, limit);
  }
}
