package uz.erp.catalog.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/**
 * What of a transfer came; lines that are not named came whole.
 *
 * @param createMissing whether products that the store does not have are made
 */
public record ReceivedGoods(List<Line> lines, boolean createMissing) {

  public ReceivedGoods {
    lines = List.copyOf(lines);
  }

  /**
   * @param position of the line in the transfer
   * @param productId of this store; null to find it by SKU or barcode
   * @param quantity null for all that was sent
   */
  public record Line(int position, @Nullable Long productId, @Nullable Quantity quantity) {}
}
