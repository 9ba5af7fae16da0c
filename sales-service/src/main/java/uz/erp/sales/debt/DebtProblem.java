package uz.erp.sales.debt;

import uz.erp.platform.problem.ProblemType;

/** The problems of debt payments. */
public enum DebtProblem implements ProblemType {
  DEBT_PAYMENT_NOT_FOUND(404),
  DEBT_PAYMENT_ALREADY_REVERSED(409),
  DEBT_CLIENT_UUID_TAKEN(409);

  private final int status;

  DebtProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
