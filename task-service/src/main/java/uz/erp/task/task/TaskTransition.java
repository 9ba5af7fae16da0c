package uz.erp.task.task;

import java.util.Set;
import uz.erp.platform.problem.ProblemException;
import uz.erp.task.task.TaskChanged.Kind;

/** A transition of a task: from which statuses to which one. */
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
   * The new status.
   *
   * @throws ProblemException 409 {@code illegal_task_move} when it does not start at this status
   */
  TaskStatus from(TaskStatus status) {
    if (!from.contains(status)) {
      throw new ProblemException(TaskProblem.ILLEGAL_TASK_MOVE, status.code(), to.code());
    }
    return to;
  }

  /** The kind of change that is published. */
  Kind fact() {
    return fact;
  }

  /** Whether the work is finished by it, so that every required item must be done. */
  boolean isReady() {
    return this == SUBMIT || to == TaskStatus.COMPLETED;
  }
}
