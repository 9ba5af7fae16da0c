package uz.erp.sales.report;

import uz.erp.platform.problem.ProblemType;

/** The problems of Z reports. */
public enum ZReportProblem implements ProblemType {
  Z_REPORT_NOT_FOUND(404);

  private final int status;

  ZReportProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
