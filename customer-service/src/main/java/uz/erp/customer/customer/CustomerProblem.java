package uz.erp.customer.customer;

import uz.erp.platform.problem.ProblemType;

/** Why a customer cannot be what a client asks for. */
enum CustomerProblem implements ProblemType {
  PHONE_TAKEN(409),
  CUSTOMER_OWES(409),
  BALANCE_LIMIT_EXCEEDED(409);

  private final int status;

  CustomerProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
