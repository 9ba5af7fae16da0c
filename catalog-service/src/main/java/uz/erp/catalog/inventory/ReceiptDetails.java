package uz.erp.catalog.inventory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.batch.BatchDetails;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * Goods that came in.
 *
 * @param number of the supplier's paper, or null to take our next one
 * @param receivedAt null for now
 */
public record ReceiptDetails(
    @Nullable String number,
    @Nullable String supplier,
    @Nullable String note,
    @Nullable Instant receivedAt,
    List<Line> lines) {

  public ReceiptDetails {
    lines = List.copyOf(lines);
  }

  /**
   * So much of a product at such a cost for one unit.
   *
   * @param batch null for goods of no batch
   */
  public record Line(
      long productId, Quantity quantity, Money unitCost, @Nullable BatchDetails batch) {

    public Line(long productId, Quantity quantity, Money unitCost) {
      this(productId, quantity, unitCost, null);
    }
  }
}
