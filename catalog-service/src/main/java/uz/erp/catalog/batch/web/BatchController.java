package uz.erp.catalog.batch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.catalog.batch.BatchFilter;
import uz.erp.catalog.batch.BatchQueries;
import uz.erp.catalog.batch.BatchView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Batches over HTTP; receipts of goods and transfers make them. */
@RestController
@RequestMapping("/api/products/batches/")
@Tag(name = "batches")
@Allowed({"manage_inventory", "manage_products"})
class BatchController {

  private static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(2999, 12, 31);

  private final BatchQueries queries;

  BatchController(BatchQueries queries) {
    this.queries = queries;
  }

  @GetMapping
  @Operation(
      operationId = "listBatches",
      summary = "List the batches of products",
      description =
          "Searches number, product name and SKU. Orders by `expires_on`, `number`, `quantity`, "
              + "`created_at` or `id`; the first to expire first by default.")
  PageView<BatchView> list(
      @RequestParam(required = false) @Nullable Long product,
      @Parameter(description = "only those whose last day is before this one")
          @RequestParam(name = "expires_before", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate expiresBefore,
      @Parameter(description = "whether the last day is over, in the store's time zone")
          @RequestParam(required = false)
          @Nullable Boolean expired,
      @Parameter(description = "whether anything of it is on hand")
          @RequestParam(name = "in_stock", required = false)
          @Nullable Boolean inStock,
      PageQuery page) {
    if (expiresBefore != null
        && (expiresBefore.isBefore(FIRST_DATE) || expiresBefore.isAfter(LAST_DATE))) {
      throw ProblemException.field("expires_before", "validation.invalid");
    }
    return queries.list(new BatchFilter(product, null, expiresBefore, expired, inStock), page);
  }

  @GetMapping("expiring/")
  @Operation(
      operationId = "listExpiringBatches",
      summary = "List batches on hand that expire soon",
      description =
          "Their last day is today or within so many days; those past it are under "
              + "`batches/?expired=true`.")
  PageView<BatchView> listExpiring(
      @Parameter(description = "0 to 3650") @RequestParam(defaultValue = "30") @Min(0) @Max(3650)
          int days,
      PageQuery page) {
    return queries.listExpiring(days, page);
  }

  @GetMapping("{id}/")
  @Operation(operationId = "getBatch", summary = "Get a batch")
  BatchView get(@PathVariable long id) {
    return queries.get(id);
  }
}
