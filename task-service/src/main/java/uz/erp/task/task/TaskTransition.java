package uz.erp.task.task;

import java.util.Set;
import uz.erp.platform.problem.ProblemException;
import uz.erp.task.task.TaskChanged.Kind;

/** What can be done with a task: from which states, to which state. */
enum TaskTransition {
  START(Set.of(TaskStatus.PENDING), TaskStatus.IN_PROGRESS, Kind.STARTED),
  SUBMIT(Set.of(TaskStatus.IN_PROGRESS), TaskStatus.ON_REVIEW, Kind.SUBMITTED),
  COMPLETE(Set.of(TaskStatus.IN_PROGRESS), TaskStatus.COMPLETED, Kind.COMPLETED),
  APPROVE(Set.of(TaskStatus.ON_REVIEW), TaskStatus.COMPLETED, Kind.APPROVED),
  REJECT(Set.of(TaskStatus.ON_REVIEW), TaskStatus.IN_PROGRESS, Kind.REJECTED),
  CANCEL(
      Set.of(TaskStatus.PENDING, TaskStatus.IN_PROGRESS, TaskStatus.ON_REVIEW),
      TaskStatus.CANCELLED,
      Kind.CANCELLED);

  private final Set<TaskStatus> from;
  private final TaskStatus to;
  private final Kind fact;

  TaskTransition(Set<TaskStatus> from, TaskStatus to, Kind fact) {
    this.from = from;
    this.to = to;
    this.fact = fact;
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

  /** What has happened when it was done. */
  Kind fact() {
    return fact;
  }

  /** Whether the work counts as ready after it, so that nothing required may be left undone. */
  boolean isReady() {
    return this == SUBMIT || to == TaskStatus.COMPLETED;
  }
}
