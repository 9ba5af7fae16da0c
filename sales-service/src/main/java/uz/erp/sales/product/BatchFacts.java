package uz.erp.sales.product;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/**
 * A batch as catalog-service publishes it.
 *
 * @param expiresOn the last day it may be sold
 */
public record BatchFacts(
    long batchId,
    long productId,
    String number,
    @Nullable LocalDate expiresOn,
    Quantity onHand,
    long version) {}
