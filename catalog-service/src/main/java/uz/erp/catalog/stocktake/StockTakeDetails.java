package uz.erp.catalog.stocktake;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted.
 *
 * @param categoryId with everything below it; for the scope category
 * @param products for the scope products
 * @param zeroUncounted whether what is not counted is taken to be gone
 */
public record StockTakeDetails(
    StockTakeScope scope,
    @Nullable Long categoryId,
    Set<Long> products,
    @Nullable String note,
    boolean zeroUncounted) {

  public StockTakeDetails {
    products = Set.copyOf(products);
  }
}
