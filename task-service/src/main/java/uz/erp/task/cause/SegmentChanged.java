package uz.erp.task.cause;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * What is needed of {@code analytics.customer-segment-changed.v1}.
 *
 * @param toSegment null when the customer bought nothing in the period
 */
public record SegmentChanged(
    long customerId,
    @Nullable String customerName,
    @Nullable String customerPhone,
    @Nullable String toSegment,
    Instant computedAt,
    @Nullable LocalDate lastPurchaseOn,
    @Nullable Integer recencyDays,
    @Nullable Long frequency,
    @Nullable Money monetary) {}
