package uz.erp.catalog.product;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** The state of a product after a change: all that other services keep a copy of. */
public record ProductChanged(
    long productId,
    long version,
    String name,
    String sku,
    List<String> barcodes,
    @Nullable Long categoryId,
    @Nullable String categoryName,
    Unit unit,
    Money costPrice,
    Money salePrice,
    @Nullable Money wholesalePrice,
    TaxRate taxRate,
    Quantity minStock,
    boolean isActive,
    @Nullable String ikpu,
    @Nullable String packageCode,
    boolean markingRequired) {}
