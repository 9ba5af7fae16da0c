package uz.erp.platform.importing;

import uz.erp.platform.problem.ProblemType;

/** Why an import cannot be what a client asks for. */
public enum ImportProblem implements ProblemType {
  IMPORT_FINISHED(409),
  TOO_MANY_IMPORTS(409);

  private final int status;

  ImportProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
