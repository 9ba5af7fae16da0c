package uz.erp.task.task;

import org.jspecify.annotations.Nullable;

/**
 * A task changed; published inside the transaction of the change, so listeners commit together with
 * it or fail it.
 *
 * @param byEmployee the employee who did it; 0 for the store's own rules and templates
 * @param assignee the present assignee
 * @param formerAssignee the assignee before, when that changed
 * @param createdBy the employee who created the task; 0 for the store's own rules and templates
 */
public record TaskChanged(
    long taskId,
    Kind kind,
    long byEmployee,
    @Nullable Long assignee,
    @Nullable Long formerAssignee,
    long createdBy,
    String title) {

  /** What happened. */
  public enum Kind {
    CREATED,
    ASSIGNED,
    STARTED,
    SUBMITTED,
    APPROVED,
    REJECTED,
    COMPLETED,
    CANCELLED,
    CHANGED,
    COMMENTED
  }
}
