package uz.erp.sales.customer;

import uz.erp.platform.problem.ProblemType;

/** Why a customer's points or credit do not pay. */
public enum CustomerProblem implements ProblemType {
  NOT_ENOUGH_POINTS(409),
  CREDIT_LIMIT_EXCEEDED(409);

  private final int status;

  CustomerProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
