package uz.erp.task.task.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;
import uz.erp.task.task.DueDates;
import uz.erp.task.task.NewTask;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskDetails;
import uz.erp.task.task.TaskPriority;
import uz.erp.task.task.TextInput;

/** A task as a client creates or replaces it. */
record TaskForm(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 5000) @Nullable String description,
    @Schema(defaultValue = "medium") @Nullable TaskPriority priority,
    @Schema(defaultValue = "other") @Nullable TaskCategory category,
    @Positive @Schema(description = "Employee id; absent for an unassigned task.")
        @Nullable Long assignedTo,
    @Schema(description = "May lie in the past: then the task is overdue at once.")
        @Nullable Instant dueDate,
    @Schema(
            defaultValue = "false",
            description = "Whether its assignee submits it for review instead of completing it.")
        @Nullable Boolean requiresReview) {

  static TaskForm of(TaskDetails task) {
    return new TaskForm(
        task.title(),
        task.description(),
        task.priority(),
        task.category(),
        task.assignedTo(),
        task.dueDate(),
        task.requiresReview());
  }

  /**
   * @throws ProblemException 400 on {@code due_date} when it is not plausible
   */
  NewTask task() {
    return NewTask.of(details());
  }

  /**
   * @throws ProblemException as {@link #task}
   */
  TaskDetails details() {
    return new TaskDetails(
        TextInput.required("title", title),
        TextInput.optional(description),
        priority == null ? TaskPriority.MEDIUM : priority,
        category == null ? TaskCategory.OTHER : category,
        assignedTo,
        DueDates.checked(dueDate),
        requiresReview != null && requiresReview);
  }
}
