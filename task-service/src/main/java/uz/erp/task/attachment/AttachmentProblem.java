package uz.erp.task.attachment;

import uz.erp.platform.problem.ProblemType;

/** Why a file is not taken. */
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
