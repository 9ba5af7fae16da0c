package uz.erp.catalog.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/**
 * Goods to be sent to another store.
 *
 * @param toStore its tenant key
 */
public record TransferDetails(String toStore, @Nullable String note, List<Line> lines) {

  public TransferDetails {
    lines = List.copyOf(lines);
  }

  /**
   * @param batchNumber null for the first to expire
   */
  public record Line(long productId, Quantity quantity, @Nullable String batchNumber) {}
}
