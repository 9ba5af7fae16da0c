package uz.erp.customer.loyalty;

import uz.erp.platform.problem.ProblemType;

/** Why points cannot be moved. */
enum LoyaltyProblem implements ProblemType {
  INSUFFICIENT_POINTS(409);

  private final int status;

  LoyaltyProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
