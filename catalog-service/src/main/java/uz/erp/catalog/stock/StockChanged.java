package uz.erp.catalog.stock;

import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * How much of a product there is after one movement or reservation.
 *
 * @param version of the stock figure, not of the product
 * @param delta what was added to stock on hand
 * @param reason the type of the movement, {@code reservation} or {@code release}
 */
record StockChanged(
    long productId,
    long version,
    Quantity onHand,
    Quantity reserved,
    Quantity available,
    Quantity delta,
    String reason,
    Quantity minStock,
    String productName,
    String sku,
    Money costPrice) {}
