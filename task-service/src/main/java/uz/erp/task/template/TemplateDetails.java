package uz.erp.task.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.task.task.NewChecklistItem;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;

/**
 * What a template says.
 *
 * @param assignedTo who usually does it
 * @param dueInHours how long they have for it; null when it is not due at any time
 * @param recurrence when it is given out by itself; null for by hand only
 */
public record TemplateDetails(
    String title,
    @Nullable String description,
    TaskPriority priority,
    TaskCategory category,
    @Nullable Long assignedTo,
    @Nullable Integer dueInHours,
    List<NewChecklistItem> checklist,
    boolean requiresReview,
    boolean isActive,
    @Nullable Recurrence recurrence) {

  public TemplateDetails {
    checklist = List.copyOf(checklist);
  }
}
