package uz.erp.sales.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * A product as a sale line freezes it.
 *
 * @param barcode the scanned one, or one of its own
 * @param taxRate percent contained in the price
 */
public record SoldProduct(
    long id,
    String name,
    @Nullable String sku,
    @Nullable String barcode,
    String unit,
    Money price,
    Money cost,
    BigDecimal taxRate) {

  SoldProduct at(Money otherPrice) {
    return new SoldProduct(id, name, sku, barcode, unit, otherPrice, cost, taxRate);
  }

  SoldProduct scannedAs(String code) {
    return new SoldProduct(id, name, sku, code, unit, price, cost, taxRate);
  }
}
