package uz.erp.catalog.product;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.packaging.PackagingView;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A product found by a barcode, with what the barcode itself says about the piece.
 *
 * @param packaging the packaging the barcode is on, null for a piece or a label
 * @param quantity how much of the product one scan stands for, in base units
 */
public record ScannedProduct(
    @JsonUnwrapped ProductView product,
    @Nullable PackagingView packaging,
    Quantity quantity,
    Scan scan) {

  /**
   * What one scan stands for.
   *
   * @param kind {@code piece}, {@code packaging}, or {@code weight} or {@code price} for a label of
   *     the scales
   * @param quantity how much of the product
   * @param total what it costs at the sale price, the price of the packaging or the price on the
   *     label
   */
  public record Scan(String code, String kind, Quantity quantity, Money total) {}
}
