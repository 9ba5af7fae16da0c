package uz.erp.catalog.batch;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A batch as clients see it.
 *
 * @param expiresOn the last day it may be sold, in the store's time zone
 * @param isExpired whether that day is over
 * @param unitCost what one unit of it cost
 * @param quantity on hand
 */
public record BatchView(
    long id,
    long product,
    String productName,
    String sku,
    String number,
    @Nullable LocalDate expiresOn,
    boolean isExpired,
    Money unitCost,
    Quantity quantity,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
