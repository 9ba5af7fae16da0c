package uz.erp.task.task;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Something to tick off.
 *
 * @param isRequired without it the task is not complete
 */
@Schema(name = "NewChecklistItem")
public record NewChecklistItem(String text, boolean isRequired) {}
