package uz.erp.catalog.packaging;

import uz.erp.platform.problem.ProblemType;

/** Why a packaging cannot be what a client asks for. */
enum PackagingProblem implements ProblemType {
  DUPLICATE_PACKAGING(409),
  TOO_MANY_PACKAGINGS(409);

  private final int status;

  PackagingProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
