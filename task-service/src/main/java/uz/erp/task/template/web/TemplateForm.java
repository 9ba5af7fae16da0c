package uz.erp.task.template.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;
import uz.erp.task.task.NewChecklistItem;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;
import uz.erp.task.task.TextInput;
import uz.erp.task.template.TemplateDetails;

/** A template as a client creates or changes it. */
record TemplateForm(
    @NotBlank @Size(max = 200) @Schema(example = "Открытие магазина") String title,
    @Size(max = 5000) @Nullable String description,
    @Schema(defaultValue = "medium") @Nullable TaskPriority priority,
    @Schema(defaultValue = "other") @Nullable TaskCategory category,
    @Positive @Schema(description = "Employee id of the usual assignee.") @Nullable Long assignedTo,
    @Min(1) @Max(8760) @Schema(description = "Absent when its tasks are not due at any time.")
        @Nullable Integer dueInHours,
    @Size(max = 50) @Nullable List<@NotNull @Valid ItemForm> checklist,
    @Schema(defaultValue = "false") @Nullable Boolean requiresReview,
    @Schema(defaultValue = "true", description = "No tasks are made from one that is not active.")
        @Nullable Boolean isActive,
    @Nullable RecurrenceForm recurrence) {

  static TemplateForm of(TemplateDetails template) {
    return new TemplateForm(
        template.title(),
        template.description(),
        template.priority(),
        template.category(),
        template.assignedTo(),
        template.dueInHours(),
        template.checklist().stream()
            .map(item -> new ItemForm(item.text(), item.isRequired()))
            .toList(),
        template.requiresReview(),
        template.isActive(),
        template.recurrence() == null ? null : RecurrenceForm.of(template.recurrence()));
  }

  /**
   * @param today the day a recurrence starts on unless it says another
   * @throws ProblemException 400 naming the invalid fields of the recurrence
   */
  TemplateDetails details(LocalDate today) {
    return new TemplateDetails(
        TextInput.required("title", title),
        TextInput.optional(description),
        priority == null ? TaskPriority.MEDIUM : priority,
        category == null ? TaskCategory.OTHER : category,
        assignedTo,
        dueInHours,
        checklist == null ? List.of() : checklist.stream().map(ItemForm::item).toList(),
        requiresReview != null && requiresReview,
        isActive == null || isActive,
        recurrence == null ? null : recurrence.recurrence(today));
  }

  /** An item of the checklist. */
  @Schema(name = "ChecklistItemForm")
  record ItemForm(
      @NotBlank @Size(max = 200) @Nullable String text,
      @Schema(defaultValue = "true", description = "Whether the task is complete only with it.")
          @Nullable Boolean isRequired) {

    NewChecklistItem item() {
      return new NewChecklistItem(
          TextInput.required("checklist", text), isRequired == null || isRequired);
    }
  }
}
