package uz.erp.task.template;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uz.erp.task.task.NewChecklistItem;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;

/**
 * The part of a template that can be edited.
 *
 * @param assignedTo the usual assignee
 * @param dueInHours time until its tasks are due; null for no due date
 * @param recurrence when its tasks are made automatically; null for by hand only
 */
@Embeddable
public record TemplateDetails(
    String title,
    @Nullable String description,
    @Enumerated(EnumType.STRING) TaskPriority priority,
    @Enumerated(EnumType.STRING) TaskCategory category,
    @Nullable Long assignedTo,
    @Nullable Integer dueInHours,
    @Convert(converter = ChecklistColumn.class) @JdbcTypeCode(SqlTypes.JSON)
        List<NewChecklistItem> checklist,
    boolean requiresReview,
    boolean isActive,
    @Convert(converter = RecurrenceColumn.class) @JdbcTypeCode(SqlTypes.JSON)
        @Nullable Recurrence recurrence) {

  public TemplateDetails {
    checklist = List.copyOf(checklist);
  }
}
