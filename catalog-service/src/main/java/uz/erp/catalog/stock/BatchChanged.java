package uz.erp.catalog.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * How much of a batch there is after one movement.
 *
 * @param version counts the movements of the batch
 */
record BatchChanged(
    long batchId,
    long productId,
    String sku,
    String number,
    @Nullable LocalDate expiresOn,
    Money unitCost,
    Quantity onHand,
    long version) {}
