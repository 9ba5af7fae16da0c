package uz.erp.catalog.product;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** A product found by a barcode, with what the barcode itself says about the piece. */
public record ScannedProduct(@JsonUnwrapped ProductView product, Scan scan) {

  /**
   * What one scan stands for.
   *
   * @param kind {@code piece}, or {@code weight} or {@code price} for a label of the scales
   * @param quantity how much of the product
   * @param total what it costs at the sale price, or the price on the label
   */
  public record Scan(String code, String kind, Quantity quantity, Money total) {}
}
