package uz.erp.task.cause;

import uz.erp.platform.measure.Quantity;

/** What is needed of {@code catalog.stock-changed.v1}. */
public record StockChanged(
    long productId,
    long version,
    Quantity onHand,
    Quantity available,
    String reason,
    Quantity minStock,
    String productName,
    String sku) {}
