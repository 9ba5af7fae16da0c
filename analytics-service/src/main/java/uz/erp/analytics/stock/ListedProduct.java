package uz.erp.analytics.stock;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A product as the catalog lists it: what reports need of {@code catalog.product-changed.v1}. What
 * an event leaves out is not known.
 */
public record ListedProduct(
    long productId,
    long version,
    String name,
    @Nullable String sku,
    @Nullable String unit,
    @Nullable Long categoryId,
    @Nullable String categoryName,
    @Nullable Quantity minStock,
    @Nullable Money costPrice,
    @Nullable Boolean isActive) {}
