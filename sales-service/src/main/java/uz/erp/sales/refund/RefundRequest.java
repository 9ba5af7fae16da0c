package uz.erp.sales.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/** What comes back; without items, all that is left of the sale. */
public record RefundRequest(
    @Schema(description = "without them everything not yet returned")
        @Size(min = 1, max = 1000, message = "validation.refund_items")
        @Nullable List<@Valid @NotNull Item> items,
    @Size(max = 200) @Nullable String reason) {

  static final RefundRequest ALL = new RefundRequest(null, null);

  /** A part of one line. */
  @Schema(name = "RefundItemRequest")
  public record Item(
      @NotNull @Positive Long itemId,
      @Schema(description = "without it all that is left of the line") @Positive
          @Nullable Quantity quantity,
      @Schema(description = "whether it goes back on the shelf", defaultValue = "true")
          @Nullable Boolean restock) {}
}
