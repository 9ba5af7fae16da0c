package uz.erp.sales.sale;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * How far a sale has come: what changes when it is held, completed, cancelled or refunded.
 *
 * @param hold set while the sale is held
 * @param refunded what of the total has gone back so far
 */
public record SaleState(
    SaleStatus status,
    @Nullable Hold hold,
    @Nullable Completion completion,
    @Nullable String cancelReason,
    Money refunded,
    boolean isPartiallyRefunded) {

  static SaleState of(SaleStatus status) {
    return new SaleState(status, null, null, null, Money.ZERO, false);
  }

  SaleState cancelled(@Nullable String reason) {
    return new SaleState(
        SaleStatus.CANCELLED, null, completion, reason, refunded, isPartiallyRefunded);
  }

  SaleState completed(Completion given) {
    return new SaleState(
        SaleStatus.COMPLETED, hold, given, cancelReason, refunded, isPartiallyRefunded);
  }

  /** After a refund that gave back everything left, or a part of it. */
  SaleState refunded(Money newRefunded, boolean whole) {
    return new SaleState(
        whole ? SaleStatus.REFUNDED : SaleStatus.COMPLETED,
        hold,
        completion,
        cancelReason,
        newRefunded,
        !whole);
  }
}
