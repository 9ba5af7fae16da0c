package uz.erp.sales.past;

import uz.erp.platform.problem.ProblemType;

/** Why nothing can be done with a past sale or its import now. */
enum PastProblem implements ProblemType {
  IMPORT_UNFINISHED;

  @Override
  public int status() {
    return 409;
  }
}
