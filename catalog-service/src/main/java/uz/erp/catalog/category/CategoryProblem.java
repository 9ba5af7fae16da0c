package uz.erp.catalog.category;

import uz.erp.platform.problem.ProblemType;

/** Why a category cannot be what a client asks for. */
enum CategoryProblem implements ProblemType {
  CATEGORY_IN_USE(409),
  CATEGORY_CYCLE(409),
  DUPLICATE_CATEGORY(409);

  private final int status;

  CategoryProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
