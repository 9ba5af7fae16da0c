package uz.erp.task.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task to be created.
 *
 * @param templateId the template it is made from, when there is one
 * @param checklist its items, in this order
 */
public record NewTask(
    String title,
    @Nullable String description,
    TaskPriority priority,
    TaskCategory category,
    @Nullable Long assignedTo,
    @Nullable Instant dueDate,
    TaskSource source,
    boolean requiresReview,
    @Nullable Long templateId,
    List<NewChecklistItem> checklist) {

  public NewTask {
    checklist = List.copyOf(checklist);
  }

  /** A plain task created by an employee. */
  public NewTask(
      String title,
      @Nullable String description,
      TaskPriority priority,
      TaskCategory category,
      @Nullable Long assignedTo,
      @Nullable Instant dueDate) {
    this(
        title,
        description,
        priority,
        category,
        assignedTo,
        dueDate,
        TaskSource.PERSON,
        false,
        null,
        List.of());
  }

  /** A task with these details created by an employee. */
  public static NewTask of(TaskDetails details) {
    return new NewTask(
        details.title(),
        details.description(),
        details.priority(),
        details.category(),
        details.assignedTo(),
        details.dueDate(),
        TaskSource.PERSON,
        details.requiresReview(),
        null,
        List.of());
  }

  /** The same from another source. */
  public NewTask from(TaskSource other) {
    return new NewTask(
        title,
        description,
        priority,
        category,
        assignedTo,
        dueDate,
        other,
        requiresReview,
        templateId,
        checklist);
  }

  /** The same with another assignee; null for none. */
  public NewTask assignedTo(@Nullable Long other) {
    return new NewTask(
        title,
        description,
        priority,
        category,
        other,
        dueDate,
        source,
        requiresReview,
        templateId,
        checklist);
  }
}
