package uz.erp.sales.product;

import org.jspecify.annotations.Nullable;

/**
 * A product in the copy, sellable or not.
 *
 * @param firstToExpire of the batches on hand that may still be sold
 */
record CopiedProduct(
    SoldProduct product,
    PriceLists prices,
    @Nullable SoldBatch firstToExpire,
    boolean isActive,
    boolean isDeleted) {}
