package uz.erp.catalog.inventory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.inventory.ReceiptDetails;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * What a client sends when goods came in.
 *
 * @param number of the supplier's paper; made by us when it is absent
 * @param receivedAt now when it is absent
 */
record ReceiptForm(
    @Size(max = 64) @Nullable String number,
    @Size(max = 255) @Nullable String supplier,
    @Size(max = 1000) @Nullable String note,
    @InTradingTimes @Nullable OffsetDateTime receivedAt,
    @NotEmpty @Size(max = 500) @Nullable List<@NotNull @Valid Line> lines) {

  /**
   * So much of a product at such a cost for one unit.
   *
   * @param batch the batch the goods are of; opened when the product has none of this number
   */
  @Schema(name = "ReceiptFormLine")
  record Line(
      @NotNull @Positive @Nullable Long product,
      @NotNull @Positive @Nullable Quantity quantity,
      @NotNull @PositiveOrZero @Nullable Money unitCost,
      @Valid @Nullable BatchForm batch) {

    ReceiptDetails.Line toDetails() {
      return new ReceiptDetails.Line(
          Objects.requireNonNull(product),
          Objects.requireNonNull(quantity),
          Objects.requireNonNull(unitCost),
          batch == null ? null : batch.toDetails());
    }
  }

  ReceiptDetails toDetails() {
    return new ReceiptDetails(
        blankToNull(number),
        blankToNull(supplier),
        blankToNull(note),
        receivedAt == null ? null : receivedAt.toInstant(),
        Objects.requireNonNull(lines).stream().map(Line::toDetails).toList());
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
