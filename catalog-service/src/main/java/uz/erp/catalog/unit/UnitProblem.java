package uz.erp.catalog.unit;

import uz.erp.platform.problem.ProblemType;

/** Why an amount cannot be converted into another unit. */
public enum UnitProblem implements ProblemType {
  UNITS_DO_NOT_CONVERT;

  @Override
  public int status() {
    return 409;
  }
}
