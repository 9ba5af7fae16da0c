package uz.erp.catalog.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the ledger a list shows.
 *
 * @param from when they happened, inclusive
 * @param until when they happened, exclusive
 */
public record MovementFilter(
    @Nullable Long productId,
    @Nullable MovementType type,
    @Nullable Long batchId,
    @Nullable Long sourceId,
    @Nullable Instant from,
    @Nullable Instant until) {}
