package uz.erp.sales.register;

import uz.erp.platform.problem.ProblemType;

/** The problems of registers. */
public enum RegisterProblem implements ProblemType {
  REGISTER_NOT_FOUND(404),
  REGISTER_NAME_TAKEN(409),
  REGISTER_IN_USE(409),
  NO_FREE_REGISTER(409),
  REGISTER_INACTIVE(409),
  REGISTER_IS_DEFAULT(409);

  private final int status;

  RegisterProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
