package uz.erp.task.task;

import uz.erp.platform.problem.ProblemType;

/** The reasons why a change of a task is refused. */
enum TaskProblem implements ProblemType {
  ILLEGAL_TASK_MOVE(409),
  REVIEW_REQUIRED(409),
  CHECKLIST_OPEN(409),
  TASK_CLOSED(409);

  private final int status;

  TaskProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
