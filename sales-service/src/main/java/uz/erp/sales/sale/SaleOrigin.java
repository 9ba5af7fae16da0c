package uz.erp.sales.sale;

import java.time.Instant;

/** Where and when a sale began; never changes. */
public record SaleOrigin(
    long sessionId,
    long registerId,
    String registerName,
    String receiptNumber,
    Instant createdAt) {}
