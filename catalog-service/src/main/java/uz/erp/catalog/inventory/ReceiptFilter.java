package uz.erp.catalog.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which receipts of goods a list shows.
 *
 * @param productId only those that name this product
 */
public record ReceiptFilter(@Nullable Long productId) {}
