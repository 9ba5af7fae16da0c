package uz.erp.catalog.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.catalog.inventory.Adjustments;
import uz.erp.catalog.stock.MovementView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;

/** Corrections of stock over HTTP. */
@RestController
@RequestMapping("/api/products/inventory/adjustments/")
@Tag(name = "inventory")
class AdjustmentController {

  private final Adjustments adjustments;

  AdjustmentController(Adjustments adjustments) {
    this.adjustments = adjustments;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({"manage_inventory", "manage_products"})
  @Operation(
      operationId = "adjustStock",
      summary = "Correct the stock of a product by a difference",
      description =
          "Never takes away more than is on hand (409 `insufficient_stock`). Answers with the entry "
              + "made in the ledger.")
  MovementView adjust(@Valid @RequestBody AdjustmentForm form) {
    Quantity delta = Objects.requireNonNull(form.delta());
    if (delta.isZero()) {
      throw ProblemException.field("delta", "validation.not_zero");
    }
    return adjustments.adjust(
        Objects.requireNonNull(form.product()),
        delta,
        Objects.requireNonNull(form.reason()).strip(),
        ReceiptForm.blankToNull(form.note()),
        CurrentActor.get());
  }
}
