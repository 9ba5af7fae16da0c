package uz.erp.catalog.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import uz.erp.catalog.inventory.AdjustmentReason;
import uz.erp.catalog.inventory.Adjustments;
import uz.erp.catalog.stock.MovementFilter;
import uz.erp.catalog.stock.MovementQueries;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.MovementView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.ActionAnswers;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Corrections of stock over HTTP. */
@RestController
@RequestMapping("/api/products/inventory/adjustments/")
@Tag(name = "inventory")
@Allowed({"manage_inventory", "manage_products"})
class AdjustmentController {

  private final Adjustments adjustments;
  private final MovementQueries movements;
  private final ActionAnswers texts;

  AdjustmentController(Adjustments adjustments, MovementQueries movements, ActionAnswers texts) {
    this.adjustments = adjustments;
    this.movements = movements;
    this.texts = texts;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "adjustStock",
      summary = "Correct the stock of a product",
      description =
          "By a difference (`delta`), or to a figure (`new_quantity`) provided that on hand is as "
              + "`expected` (409 `stock_differs`). Without a `batch` goods of no batch are "
              + "corrected, and `expected` is the product's whole stock; with one, the batch's. Never "
              + "takes away more than is on hand (409 `insufficient_stock`, `insufficient_batch`, "
              + "`batch_required`). An expired batch is only taken out with the reason `write_off` "
              + "or `expired` (409 `batch_expired`). Answers with the entry made in the ledger.")
  MovementView adjust(@Valid @RequestBody AdjustmentForm form) {
    return adjustments.adjust(
        Objects.requireNonNull(form.product()),
        ReceiptForm.blankToNull(form.batch()),
        form.change(),
        Objects.requireNonNull(form.reason()).strip(),
        ReceiptForm.blankToNull(form.note()),
        CurrentActor.get());
  }

  @GetMapping
  @Operation(
      operationId = "listAdjustments",
      summary = "List corrections of stock",
      description =
          "Orders by `occurred_at`, `created_at` or `id`; the newest first by default. The same "
              + "entries are among `movements/`.")
  PageView<MovementView> list(
      @RequestParam(required = false) @Nullable Long product, PageQuery page) {
    return movements.list(
        new MovementFilter(product, MovementType.ADJUSTMENT, null, null, null, null), page);
  }

  @GetMapping("{id}/")
  @Operation(operationId = "getAdjustment", summary = "Get a correction of stock")
  MovementView get(@PathVariable long id) {
    MovementView entry = movements.get(id);
    if (entry.type() != MovementType.ADJUSTMENT) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return entry;
  }

  @GetMapping("reasons/")
  @Operation(
      operationId = "listAdjustmentReasons",
      summary = "List reasons to correct stock",
      description = "Codes for `reason`, with names in the caller's language.")
  List<AdjustmentReasonView> listReasons() {
    return Arrays.stream(AdjustmentReason.values())
        .map(
            reason ->
                new AdjustmentReasonView(reason, texts.text("adjustment_reason." + reason.code())))
        .toList();
  }
}
