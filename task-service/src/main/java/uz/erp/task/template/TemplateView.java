package uz.erp.task.template;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.task.task.NewChecklistItem;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;

/** A template as clients see it. */
@Schema(name = "TaskTemplate")
public record TemplateView(
    long id,
    String title,
    @Nullable String description,
    TaskPriority priority,
    TaskCategory category,
    @Schema(description = "Employee id.") @Nullable Long assignedTo,
    @Nullable String assignedToName,
    @Schema(description = "False once they have left: then its tasks are unassigned.")
        @Nullable Boolean assigneeActive,
    @Nullable Integer dueInHours,
    List<NewChecklistItem> checklist,
    boolean requiresReview,
    boolean isActive,
    @Nullable Recurrence recurrence,
    @Schema(description = "When the next task is made automatically; null when none is.")
        @Nullable Instant nextOccurrenceAt,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  public TemplateView {
    checklist = List.copyOf(checklist);
  }
}
