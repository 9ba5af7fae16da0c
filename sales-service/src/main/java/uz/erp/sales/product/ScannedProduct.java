package uz.erp.sales.product;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/**
 * A product and how much of it one scan stands for.
 *
 * @param each one, what a packaging holds, or the weight on a label of the scales
 * @param batch the one asked for or, of those known, the first to expire
 */
public record ScannedProduct(SoldProduct product, Quantity each, @Nullable SoldBatch batch) {

  ScannedProduct(SoldProduct product, Quantity each) {
    this(product, each, null);
  }

  ScannedProduct from(@Nullable SoldBatch otherBatch) {
    return new ScannedProduct(product, each, otherBatch);
  }
}
