package uz.erp.sales.product;

import uz.erp.platform.measure.Quantity;

/**
 * A product and how much of it one scan stands for.
 *
 * @param each one, or the weight on a label of the scales
 */
public record ScannedProduct(SoldProduct product, Quantity each) {}
