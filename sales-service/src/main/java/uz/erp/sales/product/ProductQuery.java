package uz.erp.sales.product;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/**
 * What is looked up: a product by its id or by a barcode.
 *
 * @param packaging which of the product's, when asked by id
 * @param priceList the id of a list or {@code wholesale}; null for the store's usual prices
 * @param batch null for one of those that expire first
 */
public record ProductQuery(
    @Nullable Long product,
    @Nullable String barcode,
    @Nullable Long packaging,
    @Nullable String priceList,
    @Nullable Long batch) {

  /**
   * @throws ProblemException 400 when neither product nor barcode is named
   */
  public ProductQuery {
    if (product == null && barcode == null) {
      throw ProblemException.field("product", "validation.product_or_barcode");
    }
  }

  String code() {
    if (barcode == null) {
      throw new IllegalStateException("asked by id");
    }
    return barcode;
  }
}
