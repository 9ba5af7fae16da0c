package uz.erp.catalog.packaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * Everything a client decides about a packaging.
 *
 * @param barcodes without repetition, the primary one first
 */
public record PackagingDetails(
    Unit unit, Quantity factor, List<String> barcodes, @Nullable Money salePrice) {

  public PackagingDetails {
    barcodes = List.copyOf(barcodes);
  }
}
