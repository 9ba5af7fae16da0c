package uz.erp.catalog.inventory;

import uz.erp.platform.problem.ProblemType;

/** Why a receipt of goods cannot change as asked. */
enum ReceiptProblem implements ProblemType {
  RECEIPT_CANCELLED(409);

  private final int status;

  ReceiptProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
