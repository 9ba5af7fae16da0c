package uz.erp.sales.product;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** What catalog-service says about a product, in its events and in its answers alike. */
public record ProductFacts(
    long productId,
    long version,
    String name,
    @Nullable String sku,
    @Nullable List<String> barcodes,
    @Nullable String unit,
    @Nullable Money costPrice,
    Money salePrice,
    @Nullable BigDecimal taxRate,
    boolean isActive) {

  List<String> allBarcodes() {
    return barcodes == null ? List.of() : barcodes.stream().distinct().toList();
  }
}
