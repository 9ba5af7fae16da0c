package uz.erp.catalog.product;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * Everything a client decides about a product.
 *
 * @param sku null when the store leaves the choice to us
 * @param barcodes without repetition, the primary one first
 * @param attributes a JSON object
 * @param ikpu code in the national catalogue of goods and services, 17 digits
 * @param packageCode the national catalogue's code of the packaging
 * @param unitCode the fiscal code of the unit of measure, digits
 * @param markingRequired whether each piece carries a marking code that must be scanned
 */
public record ProductDetails(
    String name,
    @Nullable String sku,
    List<String> barcodes,
    String description,
    @Nullable Long categoryId,
    Unit unit,
    Money costPrice,
    Money salePrice,
    @Nullable Money wholesalePrice,
    TaxRate taxRate,
    Quantity minStock,
    boolean active,
    String attributes,
    @Nullable String ikpu,
    @Nullable String packageCode,
    @Nullable String unitCode,
    boolean markingRequired) {

  public ProductDetails {
    barcodes = List.copyOf(barcodes);
  }
}
