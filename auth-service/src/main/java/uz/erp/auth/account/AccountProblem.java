package uz.erp.auth.account;

import uz.erp.platform.problem.ProblemType;

/** The problems of accounts. */
enum AccountProblem implements ProblemType {
  /** Unknown user, wrong password, locked or switched off: one answer for all. */
  INVALID_CREDENTIALS(401);

  private final int status;

  AccountProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
