package uz.erp.catalog.inventory;

import uz.erp.platform.problem.ProblemType;

/** Why stock cannot be corrected as asked. */
enum AdjustmentProblem implements ProblemType {
  STOCK_DIFFERS(409);

  private final int status;

  AdjustmentProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
