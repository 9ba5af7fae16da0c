package uz.erp.sales.product;

import org.jspecify.annotations.Nullable;

/**
 * The batch a line is sold from.
 *
 * @param number null while the copy does not know the batch
 */
public record SoldBatch(long id, @Nullable String number) {}
