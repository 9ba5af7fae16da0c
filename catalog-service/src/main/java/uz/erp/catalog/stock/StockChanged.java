package uz.erp.catalog.stock;

import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * How much of a product there is after one movement.
 *
 * @param version of the stock figure, not of the product
 * @param reason the type of the movement
 */
record StockChanged(
    long productId,
    long version,
    Quantity onHand,
    Quantity reserved,
    Quantity available,
    Quantity delta,
    MovementType reason,
    Quantity minStock,
    String productName,
    String sku,
    Money costPrice) {}
