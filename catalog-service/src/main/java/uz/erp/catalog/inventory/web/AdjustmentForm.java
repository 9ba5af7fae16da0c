package uz.erp.catalog.inventory.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.inventory.Adjustments.Change;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;

/**
 * What a client sends to correct stock: either a difference, or what there is to be together with
 * what was seen before.
 *
 * @param batch number of a batch; absent for goods of no batch
 * @param delta what is added; negative for what is missing, never zero
 * @param expected what the client has seen on hand
 * @param newQuantity what is to be on hand
 * @param reason a code of {@code adjustments/reasons/}, or a text
 */
record AdjustmentForm(
    @NotNull @Positive @Nullable Long product,
    @Size(max = 64) @Nullable String batch,
    @JsonAlias("quantity") @Nullable Quantity delta,
    @Nullable Quantity expected,
    @PositiveOrZero @Nullable Quantity newQuantity,
    @NotBlank @Size(max = 255) @Nullable String reason,
    @Size(max = 1000) @Nullable String note) {

  Change change() {
    if (newQuantity != null && delta == null) {
      if (expected == null) {
        throw ProblemException.field("expected", "validation.required");
      }
      return new Change.To(expected, newQuantity);
    }
    if (delta == null) {
      throw ProblemException.field("delta", "validation.required");
    }
    if (newQuantity != null || expected != null) {
      throw ProblemException.field("delta", "validation.delta_or_new_quantity");
    }
    if (delta.isZero()) {
      throw ProblemException.field("delta", "validation.not_zero");
    }
    return new Change.By(delta);
  }
}
