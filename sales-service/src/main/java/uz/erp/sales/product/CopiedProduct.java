package uz.erp.sales.product;

/** A product in the copy, sellable or not. */
record CopiedProduct(SoldProduct product, boolean isActive, boolean isDeleted) {}
