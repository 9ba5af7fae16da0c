package uz.erp.catalog.packaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A packaging as clients see it.
 *
 * @param factor how many base units of the product it holds
 * @param salePrice of the whole packaging; null when it costs factor times the product's price
 */
public record PackagingView(
    long id,
    Unit unit,
    Quantity factor,
    @Nullable String barcode,
    List<String> barcodes,
    @Nullable Money salePrice,
    long version) {}
