package uz.erp.sales.product;

import java.util.Optional;
import uz.erp.platform.problem.ProblemException;

/** catalog-service, called for what the copy does not know; never inside a database transaction. */
public interface CatalogProducts {

  /**
   * @throws ProblemException 503 when it cannot be asked; that is never "not found"
   */
  Optional<ProductFacts> findById(long productId);

  /**
   * @throws ProblemException 503 when it cannot be asked; that is never "not found"
   */
  Optional<ProductFacts> findByBarcode(String barcode);
}
