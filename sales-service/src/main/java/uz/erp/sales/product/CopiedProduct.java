package uz.erp.sales.product;

import java.util.List;

/**
 * A product in the copy, sellable or not.
 *
 * @param batches those on hand that may still be sold, the first to expire first
 */
record CopiedProduct(
    SoldProduct product,
    PriceLists prices,
    List<OfferedBatch> batches,
    boolean isActive,
    boolean isDeleted) {}
