package uz.erp.task.task;

/**
 * Something to tick off.
 *
 * @param isRequired without it the task is not complete
 */
public record NewChecklistItem(String text, boolean isRequired) {}
