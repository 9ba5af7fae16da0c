package uz.erp.analytics.rfm;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.MoneySum;

/**
 * Data of {@code analytics.customer-segment-changed.v1}.
 *
 * @param fromSegment null when the customer had no receipt in the period of the run before
 * @param toSegment null when it has none in this one
 */
record CustomerSegmentChanged(
    long customerId,
    @Nullable String customerName,
    @Nullable String customerPhone,
    @Nullable String fromSegment,
    @Nullable String toSegment,
    LocalDate periodStart,
    LocalDate periodEnd,
    Instant computedAt,
    @Nullable LocalDate lastPurchaseOn,
    @Nullable Long recencyDays,
    long frequency,
    MoneySum monetary) {

  static final String TYPE = "analytics.customer-segment-changed.v1";
}
