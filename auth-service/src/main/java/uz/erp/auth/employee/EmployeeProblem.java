package uz.erp.auth.employee;

import uz.erp.platform.problem.ProblemType;

/** The problems of employees. */
enum EmployeeProblem implements ProblemType {
  /** Only the owner dismisses, and only the owner hires managers and owners. */
  ROLE_NOT_MANAGEABLE(403),
  /** The one to whom the store belongs, and oneself, cannot be dismissed. */
  EMPLOYEE_NOT_DISMISSABLE(409),
  /**
   * Employees cannot change their own role, and the one to whom the store belongs stays its owner.
   */
  OWN_ROLE_FIXED(409),
  /** One's own password is changed by who knows it, not reset. */
  OWN_PASSWORD(409),
  /** Another store or the user opened the account, or it also belongs to another store. */
  ACCOUNT_NOT_YOURS(409);

  private final int status;

  EmployeeProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
