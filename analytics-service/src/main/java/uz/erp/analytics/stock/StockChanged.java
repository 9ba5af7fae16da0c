package uz.erp.analytics.stock;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** How much of a product there is: what reports need of {@code catalog.stock-changed.v1}. */
public record StockChanged(
    long productId,
    long version,
    Quantity onHand,
    Quantity reserved,
    Quantity available,
    Quantity delta,
    Quantity minStock,
    String productName,
    @Nullable String sku,
    Money costPrice) {

  /** By then at the latest goods were received. */
  boolean saysGoodsCameIn() {
    return delta.isPositive() || onHand.isPositive();
  }
}
