package uz.erp.task.task;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.task.cause.CauseView;

/** A task as clients see it. */
@Schema(name = "Task")
public record TaskView(
    long id,
    String title,
    @Nullable String description,
    TaskStatus status,
    TaskPriority priority,
    TaskCategory category,
    @Schema(description = "Employee id.") @Nullable Long assignedTo,
    @Nullable String assignedToName,
    @Schema(description = "False once the assignee has left; null while unassigned.")
        @Nullable Boolean assigneeActive,
    @Schema(description = "Employee id; null when a rule or a template created the task.")
        @Nullable Long createdBy,
    @Nullable String createdByName,
    TaskSource source,
    @Schema(description = "Id of the template it was created from.") @Nullable Long template,
    @Nullable Instant dueDate,
    @Schema(description = "Still open after its due date.") boolean isOverdue,
    @Schema(description = "Its assignee submits it instead of completing it.")
        boolean requiresReview,
    @Nullable Instant startedAt,
    @Schema(description = "When it was last submitted for review.") @Nullable Instant submittedAt,
    @Nullable Instant completedAt,
    @Schema(description = "The reason of the last rejection.") @Nullable String reviewComment,
    @Nullable Instant cancelledAt,
    @Nullable String cancelReason,
    long commentsCount,
    long attachmentsCount,
    List<ChecklistItemView> checklist,
    @Schema(description = "What a rule opened it for; null when no rule did.")
        @Nullable CauseView cause,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  public TaskView {
    checklist = List.copyOf(checklist);
  }
}
