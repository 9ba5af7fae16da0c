package uz.erp.catalog.product;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a product from fields as clients name them, by the very rules of the product form. */
public interface ProductDrafts {

  /**
   * @param fields what is to be set; fields left out stay as they are or take their default; {@code
   *     attributes} are merged, {@code barcodes} replace all barcodes
   * @param current null for a new product
   * @return equal to {@code current} when nothing would be different
   * @throws uz.erp.platform.problem.ProblemException 400 that names the fields that break a rule
   */
  ProductDetails read(Map<String, Object> fields, @Nullable ProductDetails current);
}
