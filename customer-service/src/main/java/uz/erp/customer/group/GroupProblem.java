package uz.erp.customer.group;

import uz.erp.platform.problem.ProblemType;

/** Why a group cannot be what a client asks for. */
enum GroupProblem implements ProblemType {
  GROUP_IN_USE(409),
  DUPLICATE_GROUP(409);

  private final int status;

  GroupProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
