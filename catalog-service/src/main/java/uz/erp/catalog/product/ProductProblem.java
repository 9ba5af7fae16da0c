package uz.erp.catalog.product;

import uz.erp.platform.problem.ProblemType;

/** Why a product cannot be what a client asks for. */
enum ProductProblem implements ProblemType {
  DUPLICATE_SKU(409),
  DUPLICATE_BARCODE(409);

  private final int status;

  ProductProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
