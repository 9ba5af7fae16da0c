package uz.erp.customer.debt;

import uz.erp.platform.problem.ProblemType;

/** Why a debt cannot be changed so. */
enum DebtProblem implements ProblemType {
  MORE_THAN_OWED(409);

  private final int status;

  DebtProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
