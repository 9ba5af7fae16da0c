package uz.erp.sales.sale.draft;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.product.ProductLookup;
import uz.erp.sales.product.ProductQuery;
import uz.erp.sales.product.ScannedProduct;
import uz.erp.sales.sale.SaleProblem;

/** What was asked for: a product by id or barcode, and how much of it. */
record Goods(
    @Nullable Long product,
    @Nullable String barcode,
    @Nullable Quantity quantity,
    @Nullable Long batch,
    @Nullable Long packaging,
    @Nullable String priceList,
    @Nullable UUID lineUuid) {

  /** How many pieces times what one piece stands for. */
  Quantity howMuch(ScannedProduct scanned) {
    if (quantity == null) {
      return scanned.each();
    }
    try {
      Quantity total = Quantity.rounded(quantity.amount().multiply(scanned.each().amount()));
      if (!total.isPositive()) {
        throw ProblemException.field("quantity", "validation.positive");
      }
      return total;
    } catch (ArithmeticException tooLarge) {
      throw new ProblemException(SaleProblem.AMOUNT_TOO_LARGE);
    }
  }

  /** Looks the product up; may ask catalog-service, so not inside a transaction. */
  ScannedProduct find(ProductLookup products) {
    return products.get(new ProductQuery(product, barcode, packaging, priceList, batch));
  }
}
