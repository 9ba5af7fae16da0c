package uz.erp.sales.product;

import uz.erp.platform.problem.ProblemType;

/** Every way a product cannot be sold. An outage of catalog-service is none of them. */
public enum ProductProblem implements ProblemType {
  PRODUCT_NOT_FOUND(404),
  PRODUCT_INACTIVE(409),
  BARCODE_AMBIGUOUS(409),
  WEIGHT_LABEL_INVALID(400),
  BATCH_NOT_FOUND(404),
  BATCH_EXPIRED(409);

  private final int status;

  ProductProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
