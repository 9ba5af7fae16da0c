package uz.erp.task.template;

import uz.erp.platform.problem.ProblemType;

/** The reasons why a template is not used. */
enum TemplateProblem implements ProblemType {
  TEMPLATE_INACTIVE(409);

  private final int status;

  TemplateProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
