package uz.erp.catalog.product;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * Which products a list shows; null asks for nothing.
 *
 * @param categoryId only this category
 * @param withDescendants and those below it
 * @param lowStock whether they are active and no more than their minimum is available
 * @param inStock whether any is available
 * @param minPrice least sale price, inclusive
 * @param maxPrice greatest sale price, inclusive
 * @param markingRequired whether each piece carries a marking code
 */
public record ProductFilter(
    @Nullable Long categoryId,
    boolean withDescendants,
    @Nullable Boolean active,
    @Nullable Boolean lowStock,
    @Nullable Boolean inStock,
    @Nullable Money minPrice,
    @Nullable Money maxPrice,
    @Nullable Boolean markingRequired) {

  public ProductFilter(@Nullable Long categoryId, @Nullable Boolean active) {
    this(categoryId, true, active, null, null, null, null, null);
  }

  /** The same, only what is scarce. */
  public ProductFilter scarce() {
    return new ProductFilter(
        categoryId, withDescendants, active, true, inStock, minPrice, maxPrice, markingRequired);
  }
}
