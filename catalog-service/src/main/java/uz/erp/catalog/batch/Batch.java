package uz.erp.catalog.batch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A batch as it is on hand.
 *
 * @param expiresOn the last day it may be sold; null when it does not expire
 * @param unitCost what one unit of it cost
 */
public record Batch(
    long id,
    long productId,
    String number,
    @Nullable LocalDate expiresOn,
    Money unitCost,
    Quantity onHand) {

  public boolean isExpiredOn(LocalDate day) {
    return expiresOn != null && expiresOn.isBefore(day);
  }
}
