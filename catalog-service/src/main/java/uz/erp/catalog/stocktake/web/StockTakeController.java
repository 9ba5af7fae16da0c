package uz.erp.catalog.stocktake.web;

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
import uz.erp.catalog.inventory.web.CurrentActor;
import uz.erp.catalog.stocktake.Applying;
import uz.erp.catalog.stocktake.Counting;
import uz.erp.catalog.stocktake.PositionFilter;
import uz.erp.catalog.stocktake.PositionView;
import uz.erp.catalog.stocktake.StockTakeQueries;
import uz.erp.catalog.stocktake.StockTakeStatus;
import uz.erp.catalog.stocktake.StockTakeView;
import uz.erp.catalog.stocktake.StockTaking;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Stock-taking over HTTP. A move that the state does not allow is 409 {@code stock_take_state}. */
@RestController
@RequestMapping("/api/products/inventory/stock-takes/")
@Tag(name = "inventory")
@Allowed({"manage_inventory", "manage_products"})
class StockTakeController {

  private final StockTaking taking;
  private final Counting counting;
  private final Applying applying;
  private final StockTakeQueries queries;

  StockTakeController(
      StockTaking taking, Counting counting, Applying applying, StockTakeQueries queries) {
    this.taking = taking;
    this.counting = counting;
    this.applying = applying;
    this.queries = queries;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "planStockTake",
      summary = "Plan a stock-take",
      description = "Of the whole store, a category with all below it, or chosen products.")
  StockTakeView plan(@Valid @RequestBody StockTakeForm form) {
    return taking.plan(form.toDetails(), CurrentActor.get());
  }

  @GetMapping
  @Operation(
      operationId = "listStockTakes",
      summary = "List stock-takes",
      description = "Orders by `created_at` or `id`; the newest first by default.")
  PageView<StockTakeView> list(
      @Parameter(description = "draft, counting, review, applied or cancelled")
          @RequestParam(required = false)
          @Nullable String status,
      PageQuery page) {
    return queries.list(status == null ? null : statusOf(status), page);
  }

  @GetMapping("{id}/")
  @Operation(operationId = "getStockTake", summary = "Get a stock-take with its totals")
  StockTakeView get(@PathVariable long id) {
    return queries.get(id);
  }

  @GetMapping("{id}/positions/")
  @Operation(
      operationId = "listStockTakePositions",
      summary = "List what is counted and how it differs",
      description =
          "While counting goes on one sees one's own counts and nothing of what is expected. Orders "
              + "by `product_name`, `sku` or `id`.")
  PageView<PositionView> positions(
      @PathVariable long id,
      @Parameter(description = "all, uncounted or differing") @RequestParam(defaultValue = "all")
          String only,
      PageQuery page) {
    PositionFilter which =
        PositionFilter.find(only)
            .orElseThrow(
                () ->
                    ProblemException.field(
                        "only", "validation.one_of", "all, uncounted, differing"));
    return queries.positions(id, which, CurrentActor.get().employeeId(), page);
  }

  @PostMapping("{id}/start/")
  @Operation(
      operationId = "startStockTake",
      summary = "Start counting",
      description =
          "Lays down which products and batches are counted. 409 `stock_take_overlaps` when another "
              + "open stock-take has one of them, `stock_take_empty` when there is none.")
  StockTakeView start(@PathVariable long id) {
    return taking.start(id, CurrentActor.get());
  }

  @PostMapping("{id}/counts/")
  @Operation(
      operationId = "countStock",
      summary = "Enter what one has counted",
      description =
          "Replaces one's own earlier count of the same product and batch, or adds to it. The counts "
              + "of several people add up. The position is compared with what is on hand at the "
              + "moment of its last count.")
  StockTakeView count(@PathVariable long id, @Valid @RequestBody CountsForm form) {
    return counting.count(id, form.toCounts(), CurrentActor.get());
  }

  @PostMapping("{id}/review/")
  @Operation(operationId = "reviewStockTake", summary = "End counting and show the differences")
  StockTakeView review(@PathVariable long id) {
    return taking.review(id, CurrentActor.get());
  }

  @PostMapping("{id}/recount/")
  @Operation(operationId = "recountStockTake", summary = "Go back from the review to counting")
  StockTakeView recount(@PathVariable long id) {
    return taking.recount(id, CurrentActor.get());
  }

  @PostMapping("{id}/apply/")
  @Operation(
      operationId = "applyStockTake",
      summary = "Enter the differences in the ledger",
      description =
          "Once. What was sold since the count stays sold: the difference is applied, not the count. "
              + "Positions without a count are left alone unless `zero_uncounted` is set.")
  StockTakeView apply(@PathVariable long id) {
    return applying.apply(id, CurrentActor.get());
  }

  @PostMapping("{id}/cancel/")
  @Operation(operationId = "cancelStockTake", summary = "Give a stock-take up; nothing is entered")
  StockTakeView cancel(@PathVariable long id) {
    return taking.cancel(id, CurrentActor.get());
  }

  private static StockTakeStatus statusOf(String code) {
    return StockTakeStatus.find(code)
        .orElseThrow(
            () ->
                ProblemException.field(
                    "status", "validation.one_of", "draft, counting, review, applied, cancelled"));
  }
}
