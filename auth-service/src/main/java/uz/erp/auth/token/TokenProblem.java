package uz.erp.auth.token;

import uz.erp.platform.problem.ProblemType;

/** How token handling says no. */
enum TokenProblem implements ProblemType {
  REFRESH_TOKEN_INVALID(401);

  private final int status;

  TokenProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
