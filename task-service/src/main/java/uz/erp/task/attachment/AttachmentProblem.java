package uz.erp.task.attachment;

import uz.erp.platform.problem.ProblemType;

/** The reasons why a file is refused. */
enum AttachmentProblem implements ProblemType {
  UNSUPPORTED_ATTACHMENT(415),
  TOO_MANY_ATTACHMENTS(409);

  private final int status;

  AttachmentProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
