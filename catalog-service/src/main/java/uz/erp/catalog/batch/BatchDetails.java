package uz.erp.catalog.batch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on goods.
 *
 * @param number the producer's or the store's own, one per product
 * @param expiresOn the last day they may be sold
 */
public record BatchDetails(String number, @Nullable LocalDate expiresOn) {}
