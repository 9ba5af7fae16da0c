package uz.erp.catalog.inventory.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** What stock needs to know of {@code sales.sale-completed.v1}. */
record SaleCompleted(
    long saleId,
    @Nullable String receiptNumber,
    @Nullable Long employeeId,
    @Nullable String cashierName,
    Instant completedAt,
    List<Line> lines) {

  /**
   * A line of the sale; one without a product moves no stock.
   *
   * @param batchNumber of the batch it was sold from, when the till knows
   */
  record Line(
      long lineId,
      @Nullable Long productId,
      Quantity quantity,
      @Nullable Money costPrice,
      @Nullable String batchNumber) {}
}
