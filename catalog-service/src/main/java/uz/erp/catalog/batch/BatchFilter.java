package uz.erp.catalog.batch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which batches a list shows.
 *
 * @param expiresFrom inclusive
 * @param expiresBefore exclusive
 * @param expired true for those past their last day only, false for the others
 * @param inStock true for those that hold something only, false for the empty
 */
public record BatchFilter(
    @Nullable Long productId,
    @Nullable LocalDate expiresFrom,
    @Nullable LocalDate expiresBefore,
    @Nullable Boolean expired,
    @Nullable Boolean inStock) {}
