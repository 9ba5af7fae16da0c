package uz.erp.catalog.price;

import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A price of a list as clients see it.
 *
 * @param minQuantity from how many base units on it holds
 * @param salePrice the product's own price, to compare with
 */
public record PriceView(
    long id,
    long product,
    String productName,
    String sku,
    Quantity minQuantity,
    Money price,
    Money salePrice) {}
