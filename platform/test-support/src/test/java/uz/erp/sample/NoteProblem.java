package uz.erp.sample;

import uz.erp.platform.problem.ProblemType;

enum NoteProblem implements ProblemType {
  TEXT_TAKEN;

  @Override
  public int status() {
    return 409;
  }
}
