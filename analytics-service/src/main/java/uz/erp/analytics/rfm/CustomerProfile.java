package uz.erp.analytics.rfm;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.MoneySum;

/** What one customer is to the store, in a period and over all time. */
public record CustomerProfile(
    @Schema(description = "The one that stays, when the asked one was joined with another.")
        long customerId,
    @Schema(description = "null when the customer was deleted or is not known yet.")
        @Nullable String customerName,
    @Nullable String customerPhone,
    SegmentReport.Days period,
    @Schema(description = "null without a receipt in the period.") @Nullable ScoredCustomer rfm,
    @Schema(description = "null for a customer without receipts.")
        @Nullable LocalDate firstPurchaseOn,
    @Nullable LocalDate lastPurchaseOn,
    @Schema(description = "Receipts of all time, refunded or not.") long receipts,
    @Schema(description = "Spent less refunded, of all time.") MoneySum totalSpent,
    MoneySum totalRefunded,
    @Schema(description = "total_spent ÷ receipts, half up; 0.00 without any.")
        MoneySum avgPurchase) {}
