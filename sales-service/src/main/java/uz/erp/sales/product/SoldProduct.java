package uz.erp.sales.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * A product as a sale line freezes it.
 *
 * @param barcode the scanned one, or one of its own
 * @param price of one unit, in effect for the quantity sold
 * @param taxRate percent contained in the price, or put on top of it, as the sale's mode says
 * @param prices by quantity, as they were at the scan
 * @param packaging what it was scanned as, when not by the unit
 * @param fiscal as they were at the scan
 */
public record SoldProduct(
    long id,
    String name,
    @Nullable String sku,
    @Nullable String barcode,
    String unit,
    Money price,
    Money cost,
    BigDecimal taxRate,
    PriceLadder prices,
    @Nullable SoldPackaging packaging,
    FiscalCodes fiscal) {

  /** Sold by the unit, at one price whatever the quantity. */
  public SoldProduct(
      long id,
      String name,
      @Nullable String sku,
      @Nullable String barcode,
      String unit,
      Money price,
      Money cost,
      BigDecimal taxRate) {
    this(
        id,
        name,
        sku,
        barcode,
        unit,
        price,
        cost,
        taxRate,
        PriceLadder.flat(price),
        null,
        FiscalCodes.NONE);
  }

  /** At this one price, as a label of the scales says. */
  SoldProduct at(Money otherPrice) {
    return with(otherPrice, PriceLadder.flat(otherPrice));
  }

  SoldProduct with(PriceLadder ladder) {
    return with(ladder.base(), ladder);
  }

  /** The same product with another price in effect. */
  public SoldProduct pricedAt(Money newPrice) {
    return with(newPrice, prices);
  }

  SoldProduct scannedAs(String code) {
    return new SoldProduct(
        id, name, sku, code, unit, price, cost, taxRate, prices, packaging, fiscal);
  }

  private SoldProduct with(Money newPrice, PriceLadder ladder) {
    return new SoldProduct(
        id, name, sku, barcode, unit, newPrice, cost, taxRate, ladder, packaging, fiscal);
  }
}
