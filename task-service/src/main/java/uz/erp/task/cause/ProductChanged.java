package uz.erp.task.cause;

import uz.erp.platform.measure.Quantity;

/** What is needed of {@code catalog.product-changed.v1}. */
public record ProductChanged(
    long productId, long version, String name, String sku, Quantity minStock, boolean isActive) {}
