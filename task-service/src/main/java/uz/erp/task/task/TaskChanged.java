package uz.erp.task.task;

import org.jspecify.annotations.Nullable;

/**
 * Something happened to a task; published inside the transaction that did it, so whoever listens
 * commits together with it or fails it.
 *
 * @param byEmployee who did it; 0 for the store's own rules and templates
 * @param assignee whose task it is now
 * @param formerAssignee whose it was before, when that changed
 * @param createdBy who asked for the task; 0 when no one did
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
