package uz.erp.catalog.transfer;

import uz.erp.platform.problem.ProblemType;

/** Why a transfer cannot go on as asked. */
enum TransferProblem implements ProblemType {
  TRANSFER_STATE(409);

  private final int status;

  TransferProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
