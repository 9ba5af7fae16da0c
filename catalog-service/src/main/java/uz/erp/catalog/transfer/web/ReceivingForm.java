package uz.erp.catalog.transfer.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.transfer.ReceivedGoods;
import uz.erp.platform.measure.Quantity;

/**
 * What of a transfer came.
 *
 * @param lines those that did not come whole or have another product here; absent when all is well
 * @param createMissing whether to make products that the store does not have
 */
record ReceivingForm(
    @Size(max = 5000) @Nullable List<@NotNull @Valid Line> lines, @Nullable Boolean createMissing) {

  /**
   * @param line position of the line in the transfer
   * @param product of this store; found by SKU, then barcode, when it is absent
   * @param quantity how much came, at most what was sent; all of it when it is absent
   */
  @Schema(name = "ReceivingFormLine")
  record Line(
      @NotNull @Positive @Nullable Integer line,
      @Positive @Nullable Long product,
      @PositiveOrZero @Nullable Quantity quantity) {}

  ReceivedGoods toGoods() {
    return new ReceivedGoods(
        lines == null
            ? List.of()
            : lines.stream()
                .map(
                    said ->
                        new ReceivedGoods.Line(
                            Objects.requireNonNull(said.line()), said.product(), said.quantity()))
                .toList(),
        Boolean.TRUE.equals(createMissing));
  }
}
