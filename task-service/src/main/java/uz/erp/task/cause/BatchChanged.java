package uz.erp.task.cause;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/** What is needed of {@code catalog.batch-changed.v1}. */
public record BatchChanged(
    long batchId,
    long productId,
    String sku,
    String number,
    @Nullable LocalDate expiresOn,
    Quantity onHand,
    long version) {}
