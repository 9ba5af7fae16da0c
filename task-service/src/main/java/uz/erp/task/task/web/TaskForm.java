package uz.erp.task.task.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;
import uz.erp.task.task.NewTask;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;

/** What a client asks to be done. */
record TaskForm(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 5000) @Nullable String description,
    @Schema(defaultValue = "medium") @Nullable TaskPriority priority,
    @Schema(defaultValue = "other") @Nullable TaskCategory category,
    @Positive @Schema(description = "Employee id; absent while nobody is chosen.")
        @Nullable Long assignedTo,
    @Schema(description = "May lie in the past: then the task is overdue at once.")
        @Nullable Instant dueDate) {

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  /**
   * @throws ProblemException 400 on {@code due_date} when it is no date people could mean
   */
  NewTask task() {
    if (dueDate != null && (dueDate.isBefore(FIRST) || dueDate.isAfter(LAST))) {
      throw ProblemException.field("due_date", "validation.due_date");
    }
    return new NewTask(
        title.strip(),
        description == null || description.isBlank() ? null : description.strip(),
        priority == null ? TaskPriority.MEDIUM : priority,
        category == null ? TaskCategory.OTHER : category,
        assignedTo,
        dueDate == null ? null : dueDate.truncatedTo(ChronoUnit.MICROS));
  }
}
