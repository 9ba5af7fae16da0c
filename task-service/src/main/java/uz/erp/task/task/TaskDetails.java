package uz.erp.task.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a task that can be edited. */
public record TaskDetails(
    String title,
    @Nullable String description,
    TaskPriority priority,
    TaskCategory category,
    @Nullable Long assignedTo,
    @Nullable Instant dueDate,
    boolean requiresReview) {

  /** The fields that differ in the other, in their order; empty when they are equal. */
  List<FieldChange> changesTo(TaskDetails other) {
    return List.of(
            change("title", title, other.title),
            change("description", description, other.description),
            change("priority", priority.code(), other.priority.code()),
            change("category", category.code(), other.category.code()),
            change("assigned_to", assignedTo, other.assignedTo),
            change("due_date", dueDate, other.dueDate),
            change("requires_review", requiresReview, other.requiresReview))
        .stream()
        .filter(FieldChange::isReal)
        .toList();
  }

  /** The same with another assignee; null for none. */
  TaskDetails assignedTo(@Nullable Long other) {
    return new TaskDetails(title, description, priority, category, other, dueDate, requiresReview);
  }

  private static FieldChange change(String field, @Nullable Object from, @Nullable Object to) {
    return new FieldChange(field, text(from), text(to));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
