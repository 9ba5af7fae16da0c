package uz.erp.sales.sale;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a sale gets when it is paid.
 *
 * @param number gapless in the store
 * @param registerNumber gapless at the register
 * @param businessDate the store's day
 */
public record Completion(long number, long registerNumber, Instant at, LocalDate businessDate) {}
