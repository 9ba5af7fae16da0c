package uz.erp.catalog.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * So much to be taken out of a batch.
 *
 * @param batch null for goods of no batch
 */
public record Take(@Nullable Batch batch, Quantity quantity) {

  /**
   * Takes from the batches in their order as far as they reach, and the rest from goods of no
   * batch.
   */
  public static List<Take> inOrder(List<Batch> batches, Quantity wanted) {
    List<Take> takes = new ArrayList<>();
    Quantity rest = wanted;
    for (Batch batch : batches) {
      if (!rest.isPositive()) {
        break;
      }
      Quantity taken = batch.onHand().compareTo(rest) < 0 ? batch.onHand() : rest;
      if (taken.isPositive()) {
        takes.add(new Take(batch, taken));
        rest = rest.minus(taken);
      }
    }
    if (rest.isPositive()) {
      takes.add(new Take(null, rest));
    }
    return takes;
  }

  public @Nullable Long batchId() {
    return batch == null ? null : batch.id();
  }

  /** The batch's own cost, or the other for goods of no batch. */
  public Money unitCost(Money otherwise) {
    return batch == null ? otherwise : batch.unitCost();
  }
}
