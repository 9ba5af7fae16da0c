package uz.erp.catalog.price;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price list as clients see it.
 *
 * @param validFrom first day it holds, in the store's calendar; null for always
 * @param validTo last day it holds; null for no end
 * @param pricesCount how many prices it has
 */
public record PriceListView(
    long id,
    String name,
    boolean isActive,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    long pricesCount,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
