package uz.erp.catalog.batch;

import uz.erp.platform.problem.ProblemType;

/** Why a batch cannot be used as asked. */
public enum BatchProblem implements ProblemType {
  BATCH_EXPIRED(409),
  INSUFFICIENT_BATCH(409);

  private final int status;

  BatchProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
