package uz.erp.sales.sale;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a sale gets when it is paid.
 *
 * @param number gapless in the store
 * @param registerNumber gapless at the register
 * @param clientNumber the till's own, of a till that numbers its receipts itself
 * @param businessDate the store's day
 */
public record Completion(
    long number,
    long registerNumber,
    @Nullable Long clientNumber,
    Instant at,
    LocalDate businessDate) {}
