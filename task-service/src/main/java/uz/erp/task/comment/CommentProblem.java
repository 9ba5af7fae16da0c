package uz.erp.task.comment;

import uz.erp.platform.problem.ProblemType;

/** The reasons why a change of a comment is refused. */
enum CommentProblem implements ProblemType {
  COMMENT_FINAL(409);

  private final int status;

  CommentProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
