package uz.erp.sales.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.sale.PaymentMethod;

/** What comes back; without items, all that is left of the sale. */
public record RefundRequest(
    @Schema(description = "without them everything not yet returned")
        @Size(min = 1, max = 1000, message = "validation.refund_items")
        @Nullable List<@Valid @NotNull Item> items,
    @Size(max = 200) @Nullable String reason,
    @Schema(
            description =
                "which way the money goes back, adding up to the refund; by each method no more than"
                    + " it still holds. Without it cash first, then the other payments in the order"
                    + " they were made")
        @Size(min = 1, max = 20)
        @Nullable List<@Valid @NotNull Split> payments,
    @Schema(
            description =
                "id of any open session of the store: its drawer pays when neither the caller, who"
                    + " manages sales, nor the sale has an open one")
        @Positive
        @Nullable Long session,
    @Schema(description = "the client's own identity of this refund, unique in the store for ever")
        @Nullable UUID clientUuid,
    @Schema(description = "a manager's approval, for callers without manage_sales") @Size(max = 200)
        @Nullable String overrideToken) {

  static final RefundRequest ALL = new RefundRequest(null, null, null, null, null, null);

  /** A part of one line. */
  @Schema(name = "RefundItemRequest")
  public record Item(
      @NotNull @Positive Long itemId,
      @Schema(description = "without it all that is left of the line") @Positive
          @Nullable Quantity quantity,
      @Schema(description = "whether it goes back on the shelf", defaultValue = "true")
          @Nullable Boolean restock) {}

  /** What of the money goes back by one method. */
  @Schema(name = "RefundPaymentRequest")
  public record Split(@NotNull PaymentMethod paymentMethod, @NotNull @Positive Money amount) {}

  /** Whether a refund is of these items; one of all that was left fits any. */
  boolean isOf(RefundView refund) {
    return items == null
        || items.size() == refund.items().size()
            && items.stream().allMatch(item -> refund.items().stream().anyMatch(of(item)));
  }

  private static java.util.function.Predicate<RefundView.Item> of(Item asked) {
    return item ->
        item.itemId() == asked.itemId()
            && (asked.quantity() == null || asked.quantity().equals(item.quantity()));
  }
}
