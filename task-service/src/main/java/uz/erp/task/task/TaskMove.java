package uz.erp.task.task;

import java.util.Set;
import uz.erp.platform.problem.ProblemException;

/** What can be done with a task: from which states, to which state. */
enum TaskMove {
  START(Set.of(TaskStatus.PENDING), TaskStatus.IN_PROGRESS),
  COMPLETE(Set.of(TaskStatus.IN_PROGRESS), TaskStatus.COMPLETED);

  private final Set<TaskStatus> from;
  private final TaskStatus to;

  TaskMove(Set<TaskStatus> from, TaskStatus to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Where the move leads.
   *
   * @throws ProblemException 409 {@code illegal_task_move} when it does not begin at this state
   */
  TaskStatus from(TaskStatus status) {
    if (!from.contains(status)) {
      throw new ProblemException(TaskProblem.ILLEGAL_TASK_MOVE, status.code(), to.code());
    }
    return to;
  }
}
