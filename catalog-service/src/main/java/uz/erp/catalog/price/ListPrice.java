package uz.erp.catalog.price;

import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * What a list asks for one base unit of a product from a quantity on.
 *
 * @param minQuantity zero when it holds for any quantity
 */
public record ListPrice(long productId, Quantity minQuantity, Money price) {}
