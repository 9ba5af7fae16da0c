package uz.erp.task.task;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A new item of a checklist.
 *
 * @param isRequired whether the task can be completed only with it done
 */
@Schema(name = "NewChecklistItem")
public record NewChecklistItem(String text, boolean isRequired) {}
