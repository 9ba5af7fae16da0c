package uz.erp.catalog.price;

import uz.erp.platform.problem.ProblemType;

/** Why a price list cannot be what a client asks for. */
enum PriceListProblem implements ProblemType {
  DUPLICATE_PRICE_LIST(409);

  private final int status;

  PriceListProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
