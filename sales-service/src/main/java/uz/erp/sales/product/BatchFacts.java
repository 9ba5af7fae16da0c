package uz.erp.sales.product;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/**
 * What catalog-service says about a batch.
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
