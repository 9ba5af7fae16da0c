package uz.erp.catalog.inventory.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** What stock needs to know of {@code sales.sale-refunded.v1}. */
record SaleRefunded(
    long refundId,
    long saleId,
    @Nullable String receiptNumber,
    Instant refundedAt,
    @Nullable Long employeeId,
    @Nullable String reason,
    List<Line> lines) {

  /**
   * A line of the refund.
   *
   * @param costTotal what the returned quantity cost when it was sold
   * @param restock whether the goods are fit to be sold again
   */
  record Line(
      long lineId,
      @Nullable Long productId,
      Quantity quantity,
      @Nullable Money costTotal,
      boolean restock) {}
}
